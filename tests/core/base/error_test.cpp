// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/error.h"

#include <gtest/gtest.h>

namespace studio::core {

TEST(Error, fillsPlaceMarkersAndPutsPlacesFirst) {
    const Error error("%2 before %1, and %3 stays.", {"one", "two"});
    EXPECT_EQ(error.message(), "two before one, and %3 stays.");
    EXPECT_EQ(error.at("inner").at("outer").message(),
              "outer: inner: two before one, and %3 stays.");
}

TEST(Error, failureTakesTextsAndNumbers) {
    const Expected<int> failed = failure("%1 of %2", "three", 4);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().message(), "three of 4");
}

}  // namespace studio::core
