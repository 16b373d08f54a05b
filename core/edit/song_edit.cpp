// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/edit/song_edit.h"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <utility>

namespace studio::core {

namespace {

template <class T>
Splice<T> spliceBetween(const std::vector<T>& was, const std::vector<T>& is) {
    const auto [wasHead, isHead] = std::ranges::mismatch(was, is);
    if (wasHead == was.end() && isHead == is.end())
        return {};
    auto wasTail = was.end();
    auto isTail = is.end();
    while (wasTail != wasHead && isTail != isHead && *std::prev(wasTail) == *std::prev(isTail)) {
        --wasTail;
        --isTail;
    }
    return {static_cast<std::size_t>(wasHead - was.begin()), {wasHead, wasTail}, {isHead, isTail}};
}

template <class T>
bool spliceFits(const Splice<T>& splice, const std::vector<T>& list) {
    return splice.index <= list.size() && splice.was.size() <= list.size() - splice.index &&
           std::equal(splice.was.begin(), splice.was.end(),
                      list.begin() + static_cast<std::ptrdiff_t>(splice.index));
}

template <class T>
void exchange(const Splice<T>& splice, std::vector<T>& list) {
    if (splice.empty())
        return;
    const auto begin = list.begin() + static_cast<std::ptrdiff_t>(splice.index);
    const std::size_t common = std::min(splice.was.size(), splice.is.size());
    const auto mid = std::copy_n(splice.is.begin(), common, begin);
    if (splice.was.size() > common)
        list.erase(mid, begin + static_cast<std::ptrdiff_t>(splice.was.size()));
    else
        list.insert(mid, splice.is.begin() + static_cast<std::ptrdiff_t>(common), splice.is.end());
}

bool follows(const Note& earlier, const Note& later) {
    return earlier.end() <= later.start;
}

bool follows(const LanePoint& earlier, const LanePoint& later) {
    return earlier.at <= later.at;
}

/// Where `splice` belongs in `list`. `time` is what the list is ordered by.
template <class T>
std::optional<Splice<T>> moved(const Splice<T>& splice, const std::vector<T>& list, Tick T::*time) {
    if (splice.empty())
        return Splice<T>();
    auto begin = list.begin();
    if (splice.was.empty()) {
        begin = std::ranges::upper_bound(list, splice.is.front().*time, {}, time);
    } else {
        const auto [first, last] =
            std::ranges::equal_range(list, splice.was.front().*time, {}, time);
        begin = std::find(first, last, splice.was.front());
    }
    const auto left = static_cast<std::size_t>(list.end() - begin);
    if (splice.was.size() > left ||
        !std::ranges::equal(splice.was, std::span(begin, splice.was.size())))
        return std::nullopt;
    const auto end = begin + static_cast<std::ptrdiff_t>(splice.was.size());
    const bool inOrder =
        splice.is.empty() ||
        ((begin == list.begin() || follows(*std::prev(begin), splice.is.front())) &&
         (end == list.end() || follows(splice.is.back(), *end)));
    if (!inOrder)
        return std::nullopt;
    return Splice<T>{static_cast<std::size_t>(begin - list.begin()), splice.was, splice.is};
}

template <class T>
Splice<T> swapped(const Splice<T>& splice) {
    return {splice.index, splice.is, splice.was};
}

}  // namespace

SongEdit::SongEdit(std::array<PartEdit, kVoiceCount> parts, std::optional<FrameEdit> frame)
    : parts_(std::move(parts)), frame_(std::move(frame)) {}

SongEdit SongEdit::between(const Song& was, const Song& is) {
    SongEdit edit;
    for (const Voice voice : kVoices) {
        const Part& from = was.part(voice);
        const Part& to = is.part(voice);
        edit.parts_[index(voice)] = {spliceBetween(from.notes, to.notes),
                                     spliceBetween(from.volume, to.volume),
                                     spliceBetween(from.timbre, to.timbre)};
    }
    if (!(was.frame == is.frame))
        edit.frame_ = FrameEdit{was.frame, is.frame};
    return edit;
}

bool SongEdit::changesParts() const {
    return std::ranges::any_of(parts_, [](const PartEdit& part) {
        return !part.notes.empty() || !part.volume.empty() || !part.timbre.empty();
    });
}

bool SongEdit::empty() const {
    return !frame_ && !changesParts();
}

bool SongEdit::fits(const Song& song) const {
    return std::ranges::all_of(kVoices,
                               [&](Voice voice) {
                                   const PartEdit& edit = parts_[index(voice)];
                                   const Part& part = song.part(voice);
                                   return spliceFits(edit.notes, part.notes) &&
                                          spliceFits(edit.volume, part.volume) &&
                                          spliceFits(edit.timbre, part.timbre);
                               }) &&
           (!frame_ || frame_->was == song.frame);
}

void SongEdit::apply(Song& song) const {
    if (!fits(song))
        throw std::logic_error("SongEdit: applied to a song it was not made for");
    for (const Voice voice : kVoices) {
        const PartEdit& edit = parts_[index(voice)];
        exchange(edit.notes, song.part(voice).notes);
        exchange(edit.volume, song.part(voice).volume);
        exchange(edit.timbre, song.part(voice).timbre);
    }
    if (frame_)
        song.frame = frame_->is;
}

void SongEdit::revert(Song& song) const {
    inverse().apply(song);
}

SongEdit SongEdit::inverse() const {
    SongEdit result;
    for (std::size_t i = 0; i < kVoiceCount; ++i)
        result.parts_[i] = {swapped(parts_[i].notes), swapped(parts_[i].volume),
                            swapped(parts_[i].timbre)};
    if (frame_)
        result.frame_ = FrameEdit{frame_->is, frame_->was};
    return result;
}

SongEdit SongEdit::restrictedTo(Voice voice) const {
    SongEdit result;
    result.parts_[index(voice)] = parts_[index(voice)];
    return result;
}

std::optional<SongEdit> SongEdit::movedTo(const Song& song) const {
    if (frame_ && !(frame_->was == song.frame))
        return std::nullopt;
    SongEdit result;
    result.frame_ = frame_;
    for (const Voice voice : kVoices) {
        const PartEdit& edit = parts_[index(voice)];
        const Part& part = song.part(voice);
        auto notes = moved(edit.notes, part.notes, &Note::start);
        auto volume = moved(edit.volume, part.volume, &LanePoint::at);
        auto timbre = moved(edit.timbre, part.timbre, &LanePoint::at);
        if (!notes || !volume || !timbre)
            return std::nullopt;
        result.parts_[index(voice)] = {std::move(*notes), std::move(*volume), std::move(*timbre)};
    }
    return result;
}

}  // namespace studio::core
