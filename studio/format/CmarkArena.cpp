#include "format/CmarkArena.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <vector>

namespace studio {

namespace {

constexpr size_t alignment = alignof(std::max_align_t);
/// In front of each piece stands how long it is.
constexpr size_t header = alignment;
constexpr size_t usualBlock = 256 * 1024;

size_t rounded(size_t size)
{
    return (size + alignment - 1) / alignment * alignment;
}

class Arena
{
public:
    void *take(size_t size)
    {
        const size_t needed = header + rounded(size);
        if (m_blocks.empty() || m_blocks.back().size - m_used < needed)
            addBlock(needed);
        std::byte *const piece = m_blocks.back().bytes.get() + m_used;
        m_used += needed;
        m_last = piece + header;
        std::memcpy(piece, &size, sizeof size);
        return m_last;
    }

    void *grow(void *piece, size_t size)
    {
        if (!piece)
            return take(size);
        auto *const bytes = static_cast<std::byte *>(piece);
        size_t before = 0;
        std::memcpy(&before, bytes - header, sizeof before);
        if (size <= before)
            return piece;
        // Buffers grow again and again, and mostly nothing was taken behind them meanwhile.
        const size_t more = rounded(size) - rounded(before);
        if (bytes == m_last && m_blocks.back().size - m_used >= more) {
            m_used += more;
            std::memcpy(bytes - header, &size, sizeof size);
            return piece;
        }
        void *const moved = take(size);
        std::memcpy(moved, piece, before);
        return moved;
    }

    void clear()
    {
        // The first block is enough for most texts.
        if (m_blocks.size() > 1)
            m_blocks.resize(1);
        m_used = 0;
        m_last = nullptr;
    }

private:
    struct Block
    {
        std::unique_ptr<std::byte[]> bytes;
        size_t size = 0;
    };

    void addBlock(size_t needed)
    {
        const size_t size = std::max(usualBlock, needed);
        m_blocks.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
        m_used = 0;
    }

    std::vector<Block> m_blocks;
    size_t m_used = 0; ///< Of the last block.
    std::byte *m_last = nullptr;
};

Arena &arena()
{
    static thread_local Arena own;
    return own;
}

void *allocateZeroed(size_t count, size_t size)
{
    void *const piece = arena().take(count * size);
    std::memset(piece, 0, count * size);
    return piece;
}

void *reallocate(void *piece, size_t size)
{
    return arena().grow(piece, size);
}

void forget(void *) { }

} // namespace

cmark_mem *arenaMemory()
{
    static cmark_mem memory{allocateZeroed, reallocate, forget};
    return &memory;
}

void clearArena()
{
    arena().clear();
}

} // namespace studio
