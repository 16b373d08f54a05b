// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/safetensors.h"

#include "core/base/file.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace studio::core {

namespace {

Bytes file(const std::string& header, const Bytes& data) {
    Bytes bytes;
    for (int i = 0; i < 8; ++i)
        bytes.push_back(static_cast<std::uint8_t>(header.size() >> (8 * i)));
    bytes.insert(bytes.end(), header.begin(), header.end());
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

std::string entry(const std::string& dtype, const std::string& shape, const std::string& offsets) {
    return R"({"t":{"dtype":")" + dtype + R"(","shape":)" + shape + R"(,"data_offsets":)" +
           offsets + "}}";
}

}  // namespace

TEST(Safetensors, readsEveryNumberFormat) {
    // 1.5, -0.25 and the smallest half (2^-24).
    const auto halves =
        readSafetensors(file(entry("F16", "[3]", "[0,6]"), {0, 0x3E, 0, 0xB4, 1, 0}));
    ASSERT_TRUE(halves) << halves.error().message();
    EXPECT_EQ(halves->at("t").values, (std::vector<float>{1.5F, -0.25F, 0x1p-24F}));
    const auto brain = readSafetensors(file(entry("BF16", "[1,1]", "[0,2]"), {0xC0, 0x3F}));
    ASSERT_TRUE(brain);
    EXPECT_EQ(brain->at("t").values, (std::vector<float>{1.5F}));
    EXPECT_EQ(brain->at("t").shape, (std::vector<std::int64_t>{1, 1}));
    const auto singles = readSafetensors(file(entry("F32", "[1]", "[0,4]"), {0, 0, 0xC0, 0x3F}));
    ASSERT_TRUE(singles);
    EXPECT_EQ(singles->at("t").values, (std::vector<float>{1.5F}));
    const auto doubles =
        readSafetensors(file(entry("F64", "[1]", "[0,8]"), {0, 0, 0, 0, 0, 0, 0xF8, 0x3F}));
    ASSERT_TRUE(doubles);
    EXPECT_EQ(doubles->at("t").values, (std::vector<float>{1.5F}));
}

TEST(Safetensors, refusesWhatDoesNotFit) {
    const Bytes data(8, 0);
    EXPECT_FALSE(readSafetensors({}));
    EXPECT_FALSE(readSafetensors(file("not json", data)));
    EXPECT_FALSE(readSafetensors(file("[]", data)));
    EXPECT_FALSE(readSafetensors(file(entry("F32", "[2]", "[0,12]"), data))) << "past the end";
    EXPECT_FALSE(readSafetensors(file(entry("F32", "[3]", "[0,8]"), data))) << "wrong size";
    EXPECT_FALSE(readSafetensors(file(entry("F32", "[-1]", "[0,8]"), data)));
    EXPECT_FALSE(readSafetensors(file(entry("F32", "[4294967296,4294967296,1]", "[0,8]"), data)))
        << "product overflows";
    EXPECT_FALSE(readSafetensors(file(entry("F32", "[2]", "[8,0]"), data)));
    EXPECT_FALSE(readSafetensors(file(entry("C64", "[1]", "[0,8]"), data)));
    EXPECT_FALSE(readSafetensors(file(R"({"t":5})", data)));
    EXPECT_FALSE(readSafetensors(file(std::string(1000, '['), data)));
    Bytes hugeHeader = file("{}", data);
    hugeHeader[7] = 0x7F;
    EXPECT_FALSE(readSafetensors(hugeHeader));
    std::string sharing = "{";
    for (int i = 0; i < 50; ++i)
        sharing += (i > 0 ? ",\"" : "\"") + std::to_string(i) +
                   R"(":{"dtype":"F16","shape":[4],"data_offsets":[0,8]})";
    EXPECT_FALSE(readSafetensors(file(sharing + "}", data))) << "tensors that share data";
}

TEST(Safetensors, survivesMutations) {
    std::mt19937_64 random(61);
    const Bytes good = file(entry("F32", "[2,2]", "[0,16]"), Bytes(16, 7));
    for (int i = 0; i < 20000; ++i) {
        Bytes bytes = good;
        for (std::uint64_t change = 0; change <= random() % 3; ++change)
            bytes[random() % bytes.size()] = static_cast<std::uint8_t>(random());
        bytes.resize(bytes.size() - random() % 3);
        const auto tensors = readSafetensors(bytes);
        if (!tensors)
            EXPECT_FALSE(tensors.error().message().empty());
    }
}

}  // namespace studio::core
