// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/module_checkpoint.h"

#include "core/base/file.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string_view>

namespace studio::core {

namespace {

Bytes golden(const char* name) {
    return readFile(tests::testData("golden") / name / "model.pt", 1 << 24).value();
}

Expected<NetworkWeights> readModuleCheckpoint(std::span<const std::uint8_t> bytes) {
    const auto container = readLegacyContainer(bytes);
    if (!container)
        return tl::unexpected(container.error());
    return readModule(*container);
}

/// Replaces the first `from` by `to` of the same length.
Bytes replaced(Bytes bytes, std::string_view from, std::string_view to) {
    EXPECT_EQ(from.size(), to.size());
    const auto found = std::search(bytes.begin(), bytes.end(), from.begin(), from.end());
    EXPECT_NE(found, bytes.end());
    std::copy(to.begin(), to.end(), found);
    return bytes;
}

}  // namespace

TEST(ModuleCheckpoint, readsWhatTheModuleTells) {
    const auto clamped = readModuleCheckpoint(golden("tiny_clamped"));
    ASSERT_TRUE(clamped) << clamped.error().message();
    EXPECT_EQ(clamped->config.layers, 2);
    EXPECT_EQ(clamped->config.heads, 2);
    EXPECT_EQ(clamped->config.width, 32);
    EXPECT_EQ(clamped->config.headWidth, 16);
    EXPECT_EQ(clamped->config.innerWidth, 64);
    EXPECT_EQ(clamped->config.clampLength, 16);
    EXPECT_TRUE(clamped->config.sameLength);
    EXPECT_TRUE(clamped->config.tieWeights);
    EXPECT_FALSE(clamped->config.preNorm);
    EXPECT_EQ(clamped->config.timing, Timing::Samples);
    const auto preNorm = readModuleCheckpoint(golden("tiny_prenorm"));
    ASSERT_TRUE(preNorm);
    EXPECT_TRUE(preNorm->config.preNorm);
    EXPECT_EQ(preNorm->config.clampLength, -1);
    EXPECT_EQ(preNorm->tensors.at("word_emb.emb_layers.0.weight").shape,
              (std::vector<std::int64_t>{631, 32}));
    EXPECT_FALSE(preNorm->tensors.contains("crit.out_layers.0.weight")) << "tied";
}

TEST(ModuleCheckpoint, refusesForeignCallables) {
    const auto refusal = [](const Bytes& bytes) {
        const auto checkpoint = readModuleCheckpoint(bytes);
        return checkpoint ? std::string() : checkpoint.error().message();
    };
    const Bytes good = golden("tiny");
    EXPECT_NE(refusal(replaced(good, "_get_thnn_function_backend", "_get_thnn_function_backenD"))
                  .find("_get_thnn_function_backenD"),
              std::string::npos);
    EXPECT_NE(refusal(replaced(good, "torch._utils\n_rebuild_tensor_v2",
                               "posix.system\n_rebuild_tensor_v2"))
                  .find("posix.system"),
              std::string::npos);
    EXPECT_NE(refusal(replaced(good, "torch\nFloatStorage", "torch\nEvil_Storage")), "");
    EXPECT_NE(refusal(replaced(good, "MemTransformerLM", "MemTransformerXX")), "");
}

TEST(ModuleCheckpoint, refusesTruncation) {
    const Bytes good = golden("tiny_prenorm");
    for (std::size_t length = 0; length < good.size(); length += 1 + length / 8)
        EXPECT_FALSE(readModuleCheckpoint(std::span(good).first(length))) << length;
    EXPECT_FALSE(readModuleCheckpoint(std::span(good).first(good.size() - 1)));
}

TEST(ModuleCheckpoint, survivesMutations) {
    std::mt19937_64 random(71);
    const Bytes good = golden("tiny_prenorm");
    constexpr std::size_t kPickles = 20000;  // The pickles stand before the numbers.
    int refused = 0;
    for (int i = 0; i < 1500; ++i) {
        Bytes bytes = good;
        for (std::uint64_t change = 0; change <= random() % 4; ++change)
            bytes[random() % kPickles] = static_cast<std::uint8_t>(random());
        const auto checkpoint = readModuleCheckpoint(bytes);
        if (!checkpoint) {
            ++refused;
            EXPECT_FALSE(checkpoint.error().message().empty());
        }
    }
    EXPECT_GT(refused, 0);
}

}  // namespace studio::core
