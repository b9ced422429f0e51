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
    if(name STREQUAL ui)
        studio_precompile(studio_ui studio_ui <QtWidgets>)
    else()
        studio_precompile(studio_${name} studio_text)
    endif()
endfunction()

# Most of the time of compiling goes into reading the headers of Qt and of the standard library.
# They are read once: by the lowest layer for the core, by the window's for what has widgets. Every
# other target takes what that one, its owner, has made.
function(studio_precompile target owner)
    if(target STREQUAL owner)
        target_precompile_headers(${target} PRIVATE
            <QtCore> <algorithm> <array> <atomic> <expected> <functional> <map> <memory>
            <optional> <ranges> <tuple> <utility> <variant> <vector> ${ARGN})
    else()
        target_precompile_headers(${target} REUSE_FROM ${owner})
    endif()
endfunction()
