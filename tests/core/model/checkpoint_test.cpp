// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/checkpoint.h"

#include "core/base/file.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <fstream>

namespace studio::core {

namespace fs = std::filesystem;

TEST(Checkpoint, loadsTheBuiltInModel) {
    const auto checkpoint = loadCheckpoint(tests::builtInModel());
    ASSERT_TRUE(checkpoint) << checkpoint.error().message();
    EXPECT_EQ(checkpoint->config.name, "nes-small");
    EXPECT_EQ(checkpoint->config.timing, Timing::Frames);
    EXPECT_EQ(checkpoint->parameterCount(), 4'500'343U);
    EXPECT_EQ(checkpoint->vocabulary.size(), 631);
}

TEST(Checkpoint, loadsAModuleAloneWithItsVocabulary) {
    const tests::TemporaryFolder folder;
    const fs::path golden = tests::testData("golden/tiny_clamped");
    fs::copy_file(golden / "model.pt", folder / "model.pt");
    EXPECT_FALSE(loadCheckpoint(folder.path())) << "no vocabulary";
    fs::copy_file(golden / "vocab.txt", folder / "vocab.txt");
    for (const fs::path& path : {folder.path(), folder / "model.pt"}) {
        const auto checkpoint = loadCheckpoint(path);
        ASSERT_TRUE(checkpoint) << checkpoint.error().message();
        EXPECT_EQ(checkpoint->config.clampLength, 16);
    }
    std::ofstream(folder / "config.json") << R"({"mem_len": 99, "timing": "frames"})";
    const auto configured = loadCheckpoint(folder.path());
    ASSERT_TRUE(configured);
    EXPECT_EQ(configured->config.memoryLength, 99);
    EXPECT_EQ(configured->config.timing, Timing::Frames);
}

TEST(Checkpoint, saysWhatIsWrong) {
    const auto message = [](const fs::path& path) {
        const auto checkpoint = loadCheckpoint(path);
        return checkpoint ? std::string() : checkpoint.error().message();
    };
    const tests::TemporaryFolder folder;
    EXPECT_NE(message(folder / "nowhere"), "");
    EXPECT_NE(message(folder.path()).find("neither"), std::string::npos);
    for (const char* name : {"model.safetensors", "vocab.txt", "config.json"})
        fs::copy_file(tests::builtInModel() / name, folder / name);
    EXPECT_EQ(message(folder.path()), "");
    std::ofstream(folder / "config.json") << R"({"n_layer": 6, "n_head": 4, "d_model": 256,
        "d_head": 64, "d_inner": 512})";
    EXPECT_NE(message(folder.path()).find("CoreNet.0.weight"), std::string::npos);
    std::ofstream(folder / "config.json") << R"({"architecture": "lstm"})";
    EXPECT_NE(message(folder.path()).find("architecture"), std::string::npos);
    std::ofstream(folder / "config.json") << R"({"d_model": 1e9})";
    EXPECT_NE(message(folder.path()).find("d_model"), std::string::npos);
    std::ofstream(folder / "vocab.txt") << "WT_1\n";
    EXPECT_NE(message(folder.path()), "");
}

}  // namespace studio::core
