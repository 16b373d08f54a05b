// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/libtorch/relative_attention.h"

#include "core/model/blas_threads.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace studio::core::libtorch {

namespace {

constexpr std::int64_t kRows = 2;
constexpr std::int64_t kHeads = 3;
constexpr std::int64_t kCount = 4;
constexpr std::int64_t kSeen = 7;
constexpr std::int64_t kWidth = 5;

std::vector<at::Tensor> randomInput() {
    at::manual_seed(5);
    const auto make = [](at::IntArrayRef sizes) {
        return at::randn(sizes, at::kDouble).set_requires_grad(true);
    };
    return {make({kRows * kHeads, kCount, kWidth}), make({kHeads, kRows * kCount, kWidth}),
            make({kRows * kHeads, kSeen, kWidth}), make({kRows * kHeads, kSeen, kWidth}),
            make({kHeads, kSeen, kWidth})};
}

/// The same by its definition, element by element.
at::Tensor byDefinition(const std::vector<at::Tensor>& input) {
    std::vector<at::Tensor> outputs;
    for (std::int64_t row = 0; row < kRows; ++row) {
        for (std::int64_t head = 0; head < kHeads; ++head) {
            const std::int64_t both = row * kHeads + head;
            for (std::int64_t i = 0; i < kCount; ++i) {
                const std::int64_t own = kSeen - kCount + i;
                std::vector<at::Tensor> scores;
                for (std::int64_t j = 0; j <= own; ++j) {
                    const auto content = input[0][both][i].dot(input[2][both][j]);
                    const auto position =
                        input[1][head][row * kCount + i].dot(input[4][head][kSeen - 1 - (own - j)]);
                    scores.push_back(content + position);
                }
                const auto shares = at::stack(scores).softmax(0);
                outputs.push_back(shares.matmul(input[3][both].narrow(0, 0, own + 1)));
            }
        }
    }
    return at::stack(outputs).view({kRows * kHeads, kCount, kWidth});
}

}  // namespace

TEST(RelativeAttention, givesValuesAndGradientsOfItsDefinition) {
    const auto input = randomInput();
    const auto weights = at::randn({kRows * kHeads, kCount, kWidth}, at::kDouble);
    const auto expected = byDefinition(input);
    (expected * weights).sum().backward();
    std::vector<at::Tensor> gradients;
    for (const at::Tensor& each : input) {
        gradients.push_back(each.grad().clone());
        each.grad().zero_();
    }
    const auto output = attend({input[0], input[1], input[2], input[3], input[4]}, 0);
    EXPECT_LT((output - expected).abs().max().item<double>(), 1e-12);
    (output * weights).sum().backward();
    for (std::size_t i = 0; i < input.size(); ++i)
        EXPECT_LT((input[i].grad() - gradients[i]).abs().max().item<double>(), 1e-12) << i;
}

TEST(RelativeAttention, dropsWithoutChangingTheMean) {
    useOneThread();
    const auto input = randomInput();
    const auto expected = attend({input[0], input[1], input[2], input[3], input[4]}, 0).detach();
    auto sum = at::zeros_like(expected);
    constexpr int kDraws = 400;
    for (int i = 0; i < kDraws; ++i)
        sum += attend({input[0], input[1], input[2], input[3], input[4]}, 0.3).detach();
    EXPECT_LT((sum / kDraws - expected).abs().max().item<double>(), 0.3);
}

}  // namespace studio::core::libtorch
