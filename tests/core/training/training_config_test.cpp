// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/training_config.h"

#include <gtest/gtest.h>

namespace studio::core {

namespace {

std::string refusal(const char* text) {
    const auto config = readTrainingConfig(text);
    return config ? "" : config.error().message();
}

}  // namespace

TEST(TrainingConfig, comesBackAsItWasWritten) {
    TrainingConfig config;
    config.corpora = {"a.corpus", "b.corpus"};
    config.valid = "v.corpus";
    config.model.layers = 3;
    config.model.preNorm = true;
    config.rows = 5;
    config.rate = 0.0125;
    config.augmentation->stretch = 0;
    config.precision = TrainingPrecision::Fp32;
    const auto again = readTrainingConfig(writeTrainingConfig(config));
    ASSERT_TRUE(again) << again.error().message();
    EXPECT_EQ(writeTrainingConfig(*again), writeTrainingConfig(config));
    EXPECT_EQ(again->corpora, config.corpora);
    EXPECT_EQ(again->model.layers, 3);
    EXPECT_TRUE(again->model.preNorm);
    EXPECT_EQ(again->rate, 0.0125);
    EXPECT_EQ(again->augmentation, config.augmentation);
    config.augmentation.reset();
    EXPECT_FALSE(readTrainingConfig(writeTrainingConfig(config))->augmentation);
}

TEST(TrainingConfig, namesTheKeyThatIsWrong) {
    EXPECT_NE(refusal(R"({"corpora":["a"],"rats":1})").find("\"rats\""), std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":["a"],"rows":0})").find("\"rows\""), std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":["a"],"rows":1.5})").find("\"rows\""), std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":"a"})").find("\"corpora\""), std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":["a"],"precision":"fp8"})").find("\"precision\""),
              std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":["a"],"augmentation":{"stretch":2}})")
                  .find("\"augmentation.stretch\""),
              std::string::npos);
    EXPECT_NE(refusal(R"({"corpora":["a"],"model":{"n_layer":0}})"), "");
    EXPECT_NE(refusal("[]"), "");
    EXPECT_NE(refusal("{}").find("\"corpora\""), std::string::npos);
}

}  // namespace studio::core
