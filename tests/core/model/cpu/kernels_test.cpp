// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/cpu/kernels.h"

#include "core/base/random.h"
#include "core/model/cpu/packed_matrix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace studio::core::cpu {

namespace {

std::vector<float> randomNumbers(std::size_t count, std::uint32_t stream) {
    const CounterRandom random(7, stream);
    std::vector<float> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = static_cast<float>(2 * random.uniform(i) - 1);
    return numbers;
}

/// [rows][outputs] as `kernels` make it of [rows][inputs] by [outputs][inputs].
std::vector<float> product(const Kernels& kernels, Precision precision, std::span<const float> x,
                           std::span<const float> weights, int rows, int outputs, int inputs) {
    const PackedMatrix matrix(weights, outputs, inputs, precision);
    Activations activations(precision, rows, inputs);
    for (int row = 0; row < rows; ++row)
        activations.set(kernels, row, x.data() + row * inputs);
    std::vector<float> padded(static_cast<std::size_t>(rows * matrix.paddedOutputs()));
    for (int group = 0; group < matrix.groups(); ++group)
        matrix.multiply(kernels, activations, rows, group, padded.data(), matrix.paddedOutputs());
    std::vector<float> result;
    for (int row = 0; row < rows; ++row) {
        const auto begin = padded.begin() + row * matrix.paddedOutputs();
        result.insert(result.end(), begin, begin + outputs);
    }
    return result;
}

}  // namespace

class OnEachProcessor : public testing::TestWithParam<const Kernels*> {};

TEST_P(OnEachProcessor, multipliesMatrices) {
    constexpr int kOutputs = 100;
    constexpr int kInputs = 48;
    const auto weights = randomNumbers(kOutputs * kInputs, 0);
    for (const auto& [precision, tolerance] :
         {std::pair{Precision::Fp32, 1e-5}, {Precision::Bf16, 0.06}, {Precision::Int8, 0.06}}) {
        for (const int rows : {1, 2, 5, 6, 13}) {
            const auto x = randomNumbers(static_cast<std::size_t>(rows * kInputs), 1);
            const auto y = product(*GetParam(), precision, x, weights, rows, kOutputs, kInputs);
            for (int row = 0; row < rows; ++row) {
                for (int out = 0; out < kOutputs; ++out) {
                    const double exact = std::inner_product(x.begin() + row * kInputs,
                                                            x.begin() + (row + 1) * kInputs,
                                                            weights.begin() + out * kInputs, 0.0);
                    ASSERT_NEAR(y[static_cast<std::size_t>(row * kOutputs + out)], exact, tolerance)
                        << nameOf(precision) << " row " << row << " of " << rows << " output "
                        << out;
                }
            }
        }
    }
}

TEST_P(OnEachProcessor, givesARowTheSameWhateverIsBesideIt) {
    constexpr int kOutputs = 130;
    constexpr int kInputs = 80;
    constexpr int kRows = 17;
    const auto weights = randomNumbers(kOutputs * kInputs, 0);
    const auto x = randomNumbers(kRows * kInputs, 1);
    for (const Precision precision : {Precision::Fp32, Precision::Bf16, Precision::Int8}) {
        const auto all = product(*GetParam(), precision, x, weights, kRows, kOutputs, kInputs);
        for (int row = 0; row < kRows; ++row) {
            const auto alone =
                product(*GetParam(), precision,
                        std::span(x).subspan(static_cast<std::size_t>(row * kInputs), kInputs),
                        weights, 1, kOutputs, kInputs);
            ASSERT_TRUE(std::equal(alone.begin(), alone.end(), all.begin() + row * kOutputs))
                << nameOf(precision) << " row " << row;
        }
    }
}

TEST_P(OnEachProcessor, makesSharesOfScores) {
    for (const int count : {1, 15, 16, 37, 513}) {
        const auto x = randomNumbers(static_cast<std::size_t>(count), 2);
        const auto x2 = randomNumbers(static_cast<std::size_t>(count), 3);
        std::vector<float> y(x.size());
        GetParam()->softmax(x.data(), x2.data(), count, 30, y.data());
        double sum = 0;
        for (std::size_t i = 0; i < y.size(); ++i)
            sum += std::exp(30.0 * (double{x[i]} + double{x2[i]}));
        for (std::size_t i = 0; i < y.size(); ++i)
            ASSERT_NEAR(y[i], std::exp(30.0 * (double{x[i]} + double{x2[i]})) / sum, 1e-5);
    }
}

TEST_P(OnEachProcessor, normalisesRectifiesAndAdds) {
    for (const int count : {5, 48, 500}) {
        const auto size = static_cast<std::size_t>(count);
        const auto x = randomNumbers(size, 4);
        const auto weight = randomNumbers(size, 5);
        const auto bias = randomNumbers(size, 6);
        std::vector<float> y(size);
        GetParam()->normalise(x.data(), count, weight.data(), bias.data(), 1e-5F, y.data());
        const double mean = std::accumulate(x.begin(), x.end(), 0.0) / count;
        double variance = 0;
        for (const float value : x)
            variance += (value - mean) * (value - mean) / count;
        std::vector<float> sum = x;
        std::vector<float> rectified = x;
        GetParam()->add(bias.data(), count, sum.data());
        GetParam()->addAndRectify(bias.data(), count, rectified.data());
        for (std::size_t i = 0; i < size; ++i) {
            ASSERT_NEAR(y[i], (x[i] - mean) / std::sqrt(variance + 1e-5) * weight[i] + bias[i],
                        1e-5);
            ASSERT_EQ(sum[i], x[i] + bias[i]);
            ASSERT_EQ(rectified[i], std::max(x[i] + bias[i], 0.0F));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Kernels, OnEachProcessor,
                         testing::ValuesIn(usableKernels().begin(), usableKernels().end()),
                         [](const testing::TestParamInfo<const Kernels*>& kernels) {
                             std::string name = kernels.param->name;
                             std::erase_if(name, [](char c) { return std::isalnum(c) == 0; });
                             return name;
                         });

}  // namespace studio::core::cpu
