#include <charconv>

#include "course/reading.h"

namespace rozwaga::course {

namespace {

/// "03-31".
void read_fixed_date(Reading& reading, const YamlFields& fields, RenewalTerms& renewal) {
    const std::string text = fields.text("fixed_date");
    if (text.empty()) return;
    const auto part = [&](std::size_t at) {
        int number = 0;
        const char* const end = text.data() + at + 2;
        return std::from_chars(text.data() + at, end, number).ptr == end ? number : 0;
    };
    if (text.size() == 5 && text[2] == '-') {
        renewal.fixed_month = part(0);
        renewal.fixed_day = part(3);
    }
    if (renewal.fixed_month > 0 && renewal.fixed_day > 0) return;
    reading.report.add("renewal-fixed-date", reading.places.at(fields.path("fixed_date")), {{"date", text}});
    reading.places.silence(fields.path("fixed_date"));
}

void read_basis(Reading& reading, const YamlFields& fields, RenewalTerms& renewal) {
    const std::string basis = fields.text("basis");
    if (basis == "previous") renewal.basis = ExpiryBasis::previous;
    else if (basis == "fixed-date") renewal.basis = ExpiryBasis::fixed_date;
    else if (!basis.empty() && basis != "completion")
        reading.report.add("renewal-basis", reading.places.at(fields.path("basis")), {{"basis", basis}});
}

}  // namespace

void read_renewal(Reading& reading, const YamlFields& fields, Organisation& organisation) {
    organisation.onboarding_days = fields.number("onboarding_days", organisation.onboarding_days);
    if (const std::string zone = fields.text("time_zone"); !zone.empty()) organisation.time_zone = zone;
    if (const YamlNode* node = fields.map("renewal")) {
        const YamlFields renewal = reading.fields(*node, "organisation/renewal",
                                                  {{}, {"basis", "fixed_date", "window_days", "grace_days", "reminder_days"}});
        RenewalTerms& terms = organisation.renewal;
        read_basis(reading, renewal, terms);
        read_fixed_date(reading, renewal, terms);
        terms.window_days = renewal.number("window_days", terms.window_days);
        terms.grace_days = renewal.number("grace_days", terms.grace_days);
        if (auto days = renewal.numbers("reminder_days")) terms.reminder_days = std::move(*days);
    }
    const YamlNode* plan = fields.list("onboarding_plan");
    if (!plan) return;
    for (const YamlNode& one : plan->list) {
        const std::string path = "organisation/onboarding_plan/" + std::to_string(organisation.onboarding_plan.size());
        reading.places.set(path, one.place);
        const YamlFields day = reading.fields(one, path, {{"day", "lessons"}, {}});
        organisation.onboarding_plan.push_back({day.number("day", 0), day.names("lessons")});
    }
}

}  // namespace rozwaga::course
