// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/published_checkpoints.h"

#include <algorithm>
#include <array>

namespace studio::core {

namespace {

constexpr std::array<PublishedCheckpoint, 6> kPublished{{
    {"LakhNES", "856e2ec6db1568d6712d73703804a518616174aaf6eb419ea763bf7490b0b61c"},
    {"Lakh200k", "b4cec0333e30be6bea04fddfef807ca426e7367c64688619b2da085ff5d1fcfb"},
    {"Lakh100k", "1fe9606306e9d1e8511a730ab2e67909a86d76a79e96aa90d49be90e0de75a18"},
    {"NESAug", "d137ddc03796bd247d5b200512c0464c1ab33772e7c7511de9e9b2bc7d4a2d83"},
    {"NES", "b297c5afedd6f11e5d2d4a57e89887161f29c9dada97af0d367da76b06c43e65"},
    {"Lakh400kPretrainOnly", "9f235f770434ce26d540947b01e8d6db6bf046bc39e5d4523a82b6c4805b30b9"},
}};

bool sameLetters(std::string_view a, std::string_view b) {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, small, small);
}

}  // namespace

std::span<const PublishedCheckpoint> publishedCheckpoints() {
    return kPublished;
}

const PublishedCheckpoint* publishedBySum(std::string_view sha256) {
    const auto* found = std::ranges::find(kPublished, sha256, &PublishedCheckpoint::sha256);
    return found == kPublished.end() ? nullptr : found;
}

const PublishedCheckpoint* publishedByFile(std::string_view fileName) {
    const std::string_view stem = fileName.substr(0, fileName.find('.'));
    const auto* found = std::ranges::find_if(
        kPublished, [&](const PublishedCheckpoint& each) { return sameLetters(each.name, stem); });
    return found == kPublished.end() ? nullptr : found;
}

}  // namespace studio::core
