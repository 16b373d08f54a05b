// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "app/cli/infill_report.h"

#include "app/bench/measure.h"
#include "app/bench/paired_test.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

namespace studio::cli {

namespace {

using Json = nlohmann::ordered_json;

/// Standard deviation; 0 of fewer than two.
double spread(const std::vector<double>& values) {
    if (values.size() < 2)
        return 0;
    const double middle = bench::mean(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - middle) * (value - middle);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Json rowOf(const std::pair<std::string, std::string>& key, const InfillColumn& column) {
    return {{"locks", key.first},
            {"method", key.second},
            {"songs", column.regret.size()},
            {"lock_violations", column.broken},
            {"right_seam_regret", bench::mean(column.regret)},
            {"regret_by_song", column.regret},
            {"pitch_classes", bench::mean(column.pitchClasses)},
            {"onsets", bench::mean(column.onsets)},
            {"in_scale", bench::mean(column.inScale)},
            {"density", bench::mean(column.density)},
            {"diversity", bench::mean(column.diversity)},
            {"seconds_to_first", bench::mean(column.first)},
            {"seconds_to_all", bench::mean(column.all)}};
}

Json testOf(const InfillColumn& column, const InfillColumn& reference) {
    std::vector<double> differences(column.regret.size());
    std::ranges::transform(column.regret, reference.regret, differences.begin(), std::minus<>());
    const bench::PairedTest test = bench::pairedTest(differences);
    return {{"mean_difference", test.meanDifference},
            {"low", test.low},
            {"high", test.high},
            {"p", test.p}};
}

Json truthOf(const std::string& locks, const std::vector<bench::TruthNats>& songs) {
    std::vector<double> masked, ngram, weighed, spreads;
    for (const bench::TruthNats& song : songs) {
        masked.push_back(song.masked);
        if (song.ngram)
            ngram.push_back(*song.ngram);
        weighed.push_back(bench::mean(song.weighed));
        spreads.push_back(spread(song.weighed));
    }
    return {{"locks", locks},
            {"songs", songs.size()},
            {"masked", bench::mean(masked)},
            {"5-gram", ngram.empty() ? Json() : Json(bench::mean(ngram))},
            {"smc", bench::mean(weighed)},
            {"smc_spread", bench::mean(spreads)}};
}

std::string figure(const Json& value) {
    if (value.is_null())
        return "–";
    std::ostringstream text;
    text.precision(3);
    text << value.get<double>();
    return text.str();
}

}  // namespace

Json reportOf(const InfillFigures& figures, const std::string& reference) {
    Json report{{"results", Json::array()}, {"truth", Json::array()}};
    for (const auto& [key, column] : figures.methods) {
        Json row = rowOf(key, column);
        const auto other = figures.methods.find({key.first, reference});
        if (other != figures.methods.end() && key.second != reference)
            row["against_" + reference] = testOf(column, other->second);
        report["results"].push_back(std::move(row));
    }
    for (const auto& [locks, songs] : figures.truth)
        report["truth"].push_back(truthOf(locks, songs));
    return report;
}

std::string tablesOf(const Json& report, const std::string& reference) {
    std::string text =
        "| locks | method | violations | right-seam regret | against " + reference +
        " (p) | pitch classes | onsets | in scale | density | diversity | first, s | all, s |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const Json& row : report["results"]) {
        const auto test = row.find("against_" + reference);
        text += "| " + row["locks"].get<std::string>() + " | " + row["method"].get<std::string>() +
                " | " + std::to_string(row["lock_violations"].get<int>()) + " | " +
                figure(row["right_seam_regret"]) + " | " +
                (test == row.end()
                     ? std::string("–")
                     : figure((*test)["mean_difference"]) + " (" + figure((*test)["p"]) + ")");
        for (const char* key : {"pitch_classes", "onsets", "in_scale", "density", "diversity",
                                "seconds_to_first", "seconds_to_all"})
            text += " | " + figure(row[key]);
        text += " |\n";
    }
    if (report["truth"].empty())
        return text;
    text +=
        "\nNats per free event of the truth:\n\n"
        "| locks | songs | masked | 5-gram | smc | spread |\n|---|---|---|---|---|---|\n";
    for (const Json& row : report["truth"]) {
        text += "| " + row["locks"].get<std::string>() + " | " +
                std::to_string(row["songs"].get<int>());
        for (const char* key : {"masked", "5-gram", "smc", "smc_spread"})
            text += " | " + figure(row[key]);
        text += " |\n";
    }
    return text;
}

std::string plotOf(const Json& report) {
    constexpr int kRow = 16;
    constexpr double kWidth = 360;
    constexpr int kNames = 260;
    const Json& rows = report["results"];
    double most = 1e-9;
    for (const Json& row : rows)
        most = std::max(most, std::abs(row["right_seam_regret"].get<double>()));
    std::ostringstream svg;
    svg << "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\""
        << kRow * static_cast<int>(rows.size() + 3)
        << "\" font-family=\"sans-serif\" font-size=\"11\">\n"
        << "<text x=\"8\" y=\"16\">Right-seam regret, nats in the 32 tokens after the gap; less is "
           "better</text>\n";
    int line = 2;
    for (const Json& row : rows) {
        const double regret = row["right_seam_regret"].get<double>();
        const int y = kRow * line++;
        svg << "<text x=\"8\" y=\"" << y + 12 << "\">" << row["locks"].get<std::string>() << " · "
            << row["method"].get<std::string>() << "</text><rect x=\"" << kNames << "\" y=\""
            << y + 3 << "\" width=\"" << std::max(regret, 0.0) / most * kWidth
            << "\" height=\"10\" fill=\"#4a90d9\"/><text x=\""
            << kNames + 6 + std::max(regret, 0.0) / most * kWidth << "\" y=\"" << y + 12 << "\">"
            << figure(row["right_seam_regret"]) << "</text>\n";
    }
    svg << "</svg>\n";
    return svg.str();
}

}  // namespace studio::cli
