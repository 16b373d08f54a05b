// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/cpu/attention.h"
#include "core/model/cpu/packed_network.h"
#include "core/model/cpu/worker_team.h"

#include <span>
#include <vector>

namespace studio::core::cpu {

/// Sends rows through the network, together with a team: each part of a layer is split by rows or
/// by outputs. Results depend neither on the team nor on which rows go together. Holds the buffers
/// in between. One thread at a time.
class ForwardPass {
  public:
    /// Rows that go through at once: enough for matrix products to pay.
    static constexpr int kMostRows = 128;

    /// `weights` must outlive this.
    explicit ForwardPass(const PackedNetwork& weights);

    /// Reads `rows` (1 … kMostRows), those of one continuation in order; their keys and values go
    /// into their pages, which have room. The hidden states stay here.
    void read(std::span<const Row> rows, const RelativeKeys& relative, WorkerTeam& team);

    /// Logits of what follows the rows `wanted` of the last read(), [wanted][tokenCount].
    void logits(std::span<const int> wanted, std::span<float> to, WorkerTeam& team);

  private:
    const PackedNetwork& weights_;
    int rowCapacity_ = 0;
    /// What goes from layer to layer, [row][sizes.width].
    AlignedBuffer<float> hidden_;
    /// Normalised input of a part, where the network normalises first.
    AlignedBuffer<float> normalised_;
    AlignedBuffer<float> qkv_;
    AlignedBuffer<float> found_;
    AlignedBuffer<float> sum_;
    AlignedBuffer<float> inner_;
    AlignedBuffer<float> logits_;
    /// The same in the network's precision: hidden states, what attention found, inner states.
    Activations input_;
    Activations foundInput_;
    Activations innerInput_;
    std::vector<Attention> attention_;

    // What one call of read() is about.
    struct Task {
        std::span<const Row> rows;
        const RelativeKeys& relative;
        WorkerTeam& team;
    };
    void reserve(int rows, const WorkerTeam& team, int distances, std::int64_t spread);
    void readLayer(const Task& task, int layer);
    void project(const Task& task, int layer);
    void keep(std::span<const Row> rows, int layer, int group);
    void attend(const Task& task, int layer);
    void embed(int row, TokenId token);
    void takeInput(int row, const NormWeights& norm);
    void addSum(int row, const NormWeights& norm, const AlignedBuffer<float>* bias);
    void multiply(const Task& task, const PackedMatrix& matrix, const Activations& x,
                  AlignedBuffer<float>& y);
    template <class Each>
    static void forEachRow(const Task& task, const Each& each);
    [[nodiscard]] float* row(AlignedBuffer<float>& buffer, int row, int stride) const {
        return buffer.data() + static_cast<std::ptrdiff_t>(row) * stride;
    }
};

}  // namespace studio::core::cpu
