# A layer of the studio is a static library that others include by its name: "text/Span.h".
# Each layer gets an include folder of its own that holds nothing but a link to its sources, so
# a file can include only what its layer links: an include that runs upward does not compile.
function(studio_layer name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    set(include_dir "${CMAKE_BINARY_DIR}/include/${name}")
    file(MAKE_DIRECTORY "${include_dir}")
    file(CREATE_LINK "${CMAKE_SOURCE_DIR}/studio/${name}" "${include_dir}/${name}" SYMBOLIC)

    add_library(studio_${name} STATIC ${arg_SOURCES})
    add_library(studio::${name} ALIAS studio_${name})
    target_include_directories(studio_${name} PUBLIC "${include_dir}")
    target_link_libraries(studio_${name}
        PUBLIC studio_options ${arg_LINKS}
        PRIVATE ${arg_PRIVATE_LINKS})
endfunction()

# The header that costs most to parse in every file of the window is precompiled once per layer.
function(studio_precompile name)
    target_precompile_headers(studio_${name} PRIVATE ${ARGN})
endfunction()
