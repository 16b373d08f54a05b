// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/vgm/gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

namespace studio::synth {

namespace {
constexpr std::size_t kBlock = 1 << 16;
/// zlib's largest window, and its word for a gzip header.
constexpr int kGzipWindow = MAX_WBITS + 16;
}  // namespace

core::Expected<core::Bytes> gunzip(std::span<const std::uint8_t> bytes, std::size_t limit) {
    const auto damaged = core::failure(
        STUDIO_TRANSLATE("synth", "The packed file is damaged or too large; get it anew."));
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK)
        return damaged;
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> ended(&stream, inflateEnd);
    core::Bytes input(bytes.begin(), bytes.end());
    stream.next_in = input.data();
    stream.avail_in = static_cast<uInt>(input.size());
    core::Bytes output;
    int status = Z_OK;
    while (status == Z_OK) {
        const std::size_t had = output.size();
        if (had >= limit)
            return damaged;
        output.resize(std::min(had + kBlock, limit));
        stream.next_out = output.data() + had;
        stream.avail_out = static_cast<uInt>(output.size() - had);
        status = inflate(&stream, Z_NO_FLUSH);
        output.resize(output.size() - stream.avail_out);
    }
    if (status != Z_STREAM_END)
        return damaged;
    return output;
}

}  // namespace studio::synth
