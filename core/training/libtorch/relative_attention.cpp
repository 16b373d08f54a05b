// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/libtorch/relative_attention.h"

#include <torch/csrc/autograd/custom_function.h>

#include <limits>
#include <tuple>

namespace studio::core::libtorch {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::tensor_list;

/// The sizes of one attention.
struct Sizes {
    std::int64_t rows = 0;
    std::int64_t heads = 0;
    std::int64_t count = 0;
    std::int64_t seen = 0;
};

/// `byDistance` [heads, rows, count, seen], whose columns are distances seen - 1 … 0, as a view
/// whose columns are what is seen: row i is moved to the left by count - 1 - i. Where nothing may
/// be seen anything stands.
at::Tensor bySeen(const at::Tensor& byDistance, const Sizes& sizes) {
    const std::int64_t matrix = sizes.count * sizes.seen;
    return byDistance.as_strided({sizes.rows, sizes.heads, sizes.count, sizes.seen},
                                 {matrix, sizes.rows * matrix, sizes.seen - 1, 1},
                                 byDistance.storage_offset() + sizes.count - 1);
}

/// The adjoint of bySeen(): `seen` [rows, heads, count, seen], 0 where nothing may be seen.
at::Tensor byDistance(const at::Tensor& seen, const Sizes& sizes) {
    const std::int64_t matrix = sizes.count * sizes.seen;
    auto moved = at::empty({sizes.heads, sizes.rows, matrix}, seen.options());
    moved.narrow(2, 0, sizes.count - 1).zero_();
    // Rows of the moved matrix overlap by one element, which only the last row may see.
    moved.narrow(2, sizes.count - 1, sizes.count * (sizes.seen - 1))
        .view({sizes.heads, sizes.rows, sizes.count, sizes.seen - 1})
        .copy_(seen.permute({1, 0, 2, 3}).narrow(3, 0, sizes.seen - 1));
    moved.select(2, matrix - 1)
        .copy_(seen.permute({1, 0, 2, 3}).select(2, sizes.count - 1).select(2, sizes.seen - 1));
    return moved.view({sizes.heads, sizes.rows * sizes.count, sizes.seen});
}

Sizes sizesOf(const at::Tensor& content, const at::Tensor& keys, const at::Tensor& relative) {
    const std::int64_t heads = relative.size(0);
    return {content.size(0) / heads, heads, content.size(1), keys.size(1)};
}

struct RelativeAttention : torch::autograd::Function<RelativeAttention> {
    static at::Tensor forward(AutogradContext* context, const at::Tensor& content,
                              const at::Tensor& position, const at::Tensor& keys,
                              const at::Tensor& values, const at::Tensor& relative,
                              double dropout) {
        const Sizes sizes = sizesOf(content, keys, relative);
        auto scores = at::bmm(content, keys.transpose(1, 2));
        const auto distances = at::bmm(position, relative.transpose(1, 2));
        auto perHead = scores.view({sizes.rows, sizes.heads, sizes.count, sizes.seen});
        const auto later = at::ones({sizes.count, sizes.seen}, scores.options().dtype(at::kBool))
                               .triu_(sizes.seen - sizes.count + 1);
        perHead.add_(bySeen(distances, sizes))
            .masked_fill_(later, -std::numeric_limits<double>::infinity());
        const auto shares = scores.softmax(-1);
        at::Tensor kept;
        auto used = shares;
        if (dropout > 0) {
            kept = at::empty_like(shares).bernoulli_(1 - dropout).div_(1 - dropout);
            used = shares * kept;
        }
        context->save_for_backward({content, position, keys, values, relative, shares, kept});
        return at::bmm(used, values);
    }

    static tensor_list backward(AutogradContext* context, const tensor_list& gradients) {
        const auto saved = context->get_saved_variables();
        const auto& [content, position, keys, values, relative, shares, kept] =
            std::tie(saved[0], saved[1], saved[2], saved[3], saved[4], saved[5], saved[6]);
        const Sizes sizes = sizesOf(content, keys, relative);
        const auto& output = gradients[0];
        auto ofShares = at::bmm(output, values.transpose(1, 2));
        if (kept.defined())
            ofShares.mul_(kept);
        const auto ofValues =
            at::bmm((kept.defined() ? shares * kept : shares).transpose(1, 2), output);
        const auto ofScores =
            at::_softmax_backward_data(ofShares, shares, -1, shares.scalar_type());
        const auto ofDistances =
            byDistance(ofScores.view({sizes.rows, sizes.heads, sizes.count, sizes.seen}), sizes);
        return {at::bmm(ofScores, keys),
                at::bmm(ofDistances, relative),
                at::bmm(ofScores.transpose(1, 2), content),
                ofValues,
                at::bmm(ofDistances.transpose(1, 2), position),
                at::Tensor()};
    }
};

}  // namespace

at::Tensor attend(const AttentionInput& input, double dropout) {
    return RelativeAttention::apply(input.content, input.position, input.keys, input.values,
                                    input.relative, dropout);
}

}  // namespace studio::core::libtorch
