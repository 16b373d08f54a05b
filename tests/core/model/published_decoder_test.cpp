// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/published_decoder.h"

#include "core/base/file.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace studio::core {

class PublishedKind : public testing::TestWithParam<std::string> {};

TEST_P(PublishedKind, givesTheGoldenNumbers) {
    const auto folder = tests::testData("golden") / GetParam();
    const auto expected =
        nlohmann::json::parse(readTextFile(folder / "expected.json", 1 << 24).value());
    const auto& stepwise = expected["stepwise"];
    const auto tokens = expected["tokens"].get<std::vector<TokenId>>();
    PublishedDecoder decoder(loadCheckpoint(folder).value(), stepwise["mem_len"]);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const auto logits = decoder.feed(tokens[i]);
        double sum = 0;
        for (const float logit : logits)
            sum += std::exp(static_cast<double>(logit));
        const double nll =
            std::log(sum) - static_cast<double>(logits[static_cast<std::size_t>(tokens[i + 1])]);
        ASSERT_NEAR(nll, stepwise["nll"][i].get<double>(), 1e-4) << "prediction " << i;
        ASSERT_EQ(std::ranges::max_element(logits) - logits.begin(),
                  stepwise["argmax"][i].get<std::ptrdiff_t>())
            << "prediction " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Golden, PublishedKind,
                         testing::Values(std::string("tiny"), std::string("tiny_clamped"),
                                         std::string("tiny_prenorm")),
                         [](const testing::TestParamInfo<std::string>& golden) {
                             return golden.param;
                         });

}  // namespace studio::core
