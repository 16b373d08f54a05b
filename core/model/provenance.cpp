// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/provenance.h"

#include "core/base/file.h"
#include "core/model/published_checkpoints.h"

#include <nlohmann/json.hpp>

namespace studio::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargest = 1 << 16;

std::string textAt(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

Origin Provenance::origin() const {
    if (builtIn)
        return Origin::BuiltIn;
    if (source.empty())
        return Origin::Unknown;
    if (!archived)
        return Origin::Files;
    if (publishedBySum(sha256) != nullptr)
        return Origin::Published;
    return publishedByFile(source) != nullptr ? Origin::Pretender : Origin::Archive;
}

Error Provenance::sentence() const {
    switch (origin()) {
        case Origin::BuiltIn:
            return Error(STUDIO_TRANSLATE("core", "comes with the program"));
        case Origin::Published:
            return Error(STUDIO_TRANSLATE("core", "%1, checked"),
                         {std::string(publishedBySum(sha256)->name)});
        case Origin::Pretender:
            return Error(STUDIO_TRANSLATE("core",
                                          "%1, which is not the archive of that name that LakhNES "
                                          "publishes (its SHA-256 sum is another)"),
                         {source});
        case Origin::Archive:
            return Error(
                STUDIO_TRANSLATE("core", "%1, not one of the archives that LakhNES publishes"),
                {source});
        case Origin::Files:
            return Error(STUDIO_TRANSLATE("core", "%1, unpacked and therefore not checked"),
                         {source});
        case Origin::Unknown:
            break;
    }
    return Error(STUDIO_TRANSLATE("core", "unknown"));
}

Expected<void> writeProvenance(const std::filesystem::path& path, const Provenance& provenance) {
    const Json json{{"source", provenance.source},
                    {"archive", provenance.archived},
                    {"sha256", provenance.sha256},
                    {"added", provenance.added}};
    constexpr int kIndent = 2;
    return writeFileAtomically(
        path, json.dump(kIndent, ' ', false, Json::error_handler_t::replace) + "\n");
}

Provenance readProvenance(const std::filesystem::path& path) {
    const auto text = readTextFile(path, kLargest);
    const Json json = text ? Json::parse(*text, nullptr, false) : Json();
    if (!json.is_object())
        return {};
    const auto archive = json.find("archive");
    return {textAt(json, "source"), textAt(json, "sha256"),
            archive != json.end() && archive->is_boolean() && archive->get<bool>(),
            textAt(json, "added"), false};
}

}  // namespace studio::core
