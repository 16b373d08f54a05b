// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "tests/support/some_take.h"

namespace studio::tests {

core::Take takeBetween(const core::Song& before, const core::Song& after, core::TickRange region,
                       std::uint32_t number) {
    core::Take take;
    take.edit = core::SongEdit::between(before, after);
    take.written = core::newNotes(before, after);
    take.region = region;
    take.stood = core::notesWithin(before, region);
    take.number = number;
    take.fit = 0.5;
    return take;
}

}  // namespace studio::tests
