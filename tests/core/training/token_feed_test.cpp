// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/training/token_feed.h"

#include "core/tokens/encoder.h"
#include "tests/support/small_corpus.h"
#include "tests/support/test_paths.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace studio::core {

namespace {

constexpr int kPieces = 6;

class TokenFeedTest : public testing::Test {
  protected:
    tests::TemporaryFolder folder_;
    Corpus corpus_ = tests::makeSmallCorpus(folder_ / "a.corpus", kPieces);

    TokenFeed feed(int rows, const std::optional<Augmentation>& augmentation = Augmentation(),
                   std::uint64_t seed = 1) {
        return {{&corpus_, 1}, rows, augmentation, seed};
    }
};

}  // namespace

TEST_F(TokenFeedTest, readsPieceAfterPieceAsTheyAre) {
    TokenFeed plain = feed(1, std::nullopt);
    EXPECT_EQ(plain.size(), 6U) << "a group counts once";
    const Vocabulary words = Vocabulary::tx1();
    const auto first =
        encodeView(viewOf(corpus_.notesOf(corpus_.pieces()[0])), corpus_.timing().clock(), words);
    const int length = static_cast<int>(first.tokens.size());
    const auto tokens = plain.next(length - 1);
    EXPECT_EQ(tokens, first.tokens);
    const auto next = plain.next(2);
    EXPECT_EQ(next.front(), kBoundary) << "the last token is given again";
    EXPECT_EQ(next[1], kBoundary);
    EXPECT_EQ(words.token(next[2]).kind, TokenKind::NoteOn);
}

TEST_F(TokenFeedTest, rowsReadOnWhereTheyWere) {
    TokenFeed whole = feed(3);
    TokenFeed parts = feed(3);
    const auto all = whole.next(40);
    const auto first = parts.next(15);
    const auto second = parts.next(25);
    for (std::size_t row = 0; row < 3; ++row) {
        std::vector<TokenId> joined(first.begin() + static_cast<std::ptrdiff_t>(row * 16),
                                    first.begin() + static_cast<std::ptrdiff_t>(row * 16 + 15));
        joined.insert(joined.end(), second.begin() + static_cast<std::ptrdiff_t>(row * 26),
                      second.begin() + static_cast<std::ptrdiff_t>(row * 26 + 26));
        EXPECT_TRUE(std::equal(joined.begin(), joined.end(),
                               all.begin() + static_cast<std::ptrdiff_t>(row * 41)));
    }
}

TEST_F(TokenFeedTest, goesOnFromAState) {
    TokenFeed one = feed(4);
    for (int i = 0; i < 30; ++i)
        (void)one.next(32);
    EXPECT_GT(one.epoch(), 0U);
    TokenFeed other = feed(4);
    ASSERT_TRUE(other.restore(one.state()));
    EXPECT_EQ(other.state(), one.state());
    for (int i = 0; i < 30; ++i)
        ASSERT_EQ(other.next(32), one.next(32));
    EXPECT_FALSE(feed(3).restore(one.state())) << "rows are missing";
}

TEST_F(TokenFeedTest, epochsDifferAndTheSeedCounts) {
    TokenFeed one = feed(1);
    TokenFeed other = feed(1, Augmentation(), 2);
    EXPECT_NE(one.next(400), other.next(400));
}

}  // namespace studio::core
