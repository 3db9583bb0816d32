#include "bench/made_up_registry.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <iostream>

#include "base/digest.h"
#include "learning/random.h"

namespace rozwaga::bench {
namespace {

using namespace registry;

constexpr std::uint64_t seed = 6;
constexpr std::int64_t day = 86'400'000;
constexpr std::size_t at_once = 500;
/// How many certificates a person has: three on average.
constexpr int certificates_of[20] = {0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6, 6, 5};
constexpr int most_certificates = 6;

class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count(); }

private:
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

template <class Value>
Value must(Result<Value> result) {
    if (result) {
        if constexpr (!std::is_void_v<Value>) return std::move(*result);
        else return;
    }
    std::cerr << "the registry refuses: " << result.error().code;
    for (const auto& [name, value] : result.error().arguments) std::cerr << ' ' << name << '=' << value;
    std::cerr << '\n';
    std::exit(2);
}

std::string made_up_name(learning::Generator& chance) {
    static const std::vector<std::string> first = {
        "Anna", "Łukasz", "Żaneta", "Jan", "Zofia", "Michał", "Agnieszka", "Stanisław", "Małgorzata", "Piotr", "Ewa", "Grzegorz", "Świętosława",
        "Tomasz", "Katarzyna", "Wojciech", "Barbara", "Krzysztof", "Joanna", "Andrzej", "Magdalena", "Paweł", "Monika", "Marcin", "Ćmiela",
        "Olga", "Rafał", "Iga", "Bożena", "Jerzy", "Oksana", "Dmytro", "Emily", "Jürgen"};
    static const std::vector<std::string> stems = {"Kowal", "Nowa", "Wiśni", "Zieli", "Kami", "Lewand", "Szyma", "Woźnia", "Dąbrow", "Kozł", "Jankow",
                                                   "Mazur", "Krawcz", "Piotr", "Grabow", "Pawł", "Michal", "Król", "Wieczor", "Jabłoń", "Wróbl", "Majew",
                                                   "Olszew", "Stęp", "Malin", "Jaworz", "Adam", "Dud", "Sikor", "Świąt"};
    static const std::vector<std::string> endings = {"ski", "czyk", "ak", "ek", "icz", "ewski", "owicz", "ik", "ińska", "owa", "ecki", "uk"};
    const auto one_of = [&](const std::vector<std::string>& list) { return list[chance.below(list.size())]; };
    std::string name = one_of(first) + " " + one_of(stems) + one_of(endings);
    if (chance.below(12) == 0) name += "-" + one_of(stems) + one_of(endings);
    return name;
}

std::string uuid_of(std::int64_t person, int which) {
    const std::string hash = to_hex(sha256(fmt::format("certificate {} {}", person, which)));
    return fmt::format("urn:uuid:{}-{}-4{}-8{}-{}", hash.substr(0, 8), hash.substr(8, 4), hash.substr(12, 3), hash.substr(15, 3), hash.substr(18, 12));
}

Graded made_up_result(learning::Generator& chance) {
    Graded graded;
    for (int i = 0; i < 24; ++i) {
        const auto item = chance.below(125);
        const bool right = chance.below(100) < 55 + item % 40;
        graded.items.push_back({fmt::format("guideline-{}-question-{}", item % 10 + 1, item), right ? 1000 : 0, {right ? "a" : "c"}});
    }
    for (int i = 0; i < 2; ++i)
        graded.scenarios.push_back({fmt::format("scenario-{}", chance.below(15)), 800, {"start/ask", "middle/wait", "end/say-so"}});
    for (int lesson = 1; lesson <= 10; ++lesson) graded.lessons.push_back({fmt::format("guideline-{}", lesson), 1500 + int(chance.below(1500)), 3000});
    return graded;
}

/// The `which`-th certificate of somebody who has `count` in all, as verify() would tell of it: a year apart, the last one of
/// the past fourteen months.
Admission made_up_admission(const Person& person, PersonId id, std::int64_t index, int which, int count, std::size_t file_bytes) {
    learning::Generator chance(learning::seed_for(seed, fmt::format("certificate {} {}", index, which)));
    learning::Generator last(learning::seed_for(seed, fmt::format("last {}", index)));
    Admission one;
    one.person = id;
    certificate::Claim& claim = one.verdict.claim;
    claim.id = uuid_of(index, which);
    claim.name = person.name;
    claim.number = person.number;
    claim.team = person.team;
    claim.organisation = "Made-up Company";
    claim.course = "social-media";
    claim.title = "Rozwaga w mediach społecznościowych";
    claim.version = fmt::format("1.{}", count - which);
    claim.language = person.language;
    claim.percent = 80 + int(chance.below(21));
    claim.pass_mark = 80;
    claim.points = claim.percent * 300;
    claim.maximum = 30'000;
    const std::int64_t age = std::int64_t(last.below(425)) + 365 * (count - 1 - which);
    claim.awarded = Instant{made_up_today().milliseconds - age * day - std::int64_t(chance.below(30'000)) * 1000};
    claim.valid_until = Instant{claim.awarded.milliseconds + 365 * day};
    claim.attempt = "attempt of " + claim.id;
    claim.grading_hash = to_hex(sha256("questions of " + claim.version));
    claim.evidence = certificate::EvidenceKind::answers;
    one.verdict.overall = certificate::Overall::valid;
    one.verdict.issuer = "did:key:z6Mk" + to_hex(sha256(person.number)).substr(0, 44);
    if (chance.below(33) == 0) one.verdict.checks.push_back({"plausible", certificate::CheckState::warning, {{"seconds", "61"}}, "exam-fast"});
    one.file = fmt::format("{} {}.pdf", person.name, claim.version);
    one.file_hash = to_hex(sha256("file of " + claim.id));
    one.submission.credential = claim.id + std::string(file_bytes, 'c');
    one.submission.evidence = claim.id + std::string(file_bytes, 'e');
    one.graded = made_up_result(chance);
    return one;
}

/// Ids in the order of the roster: numbers are everybody's own.
std::vector<PersonId> ids_of(Registry& registry, std::int64_t people) {
    std::vector<PersonId> ids(std::size_t(people), 0);
    PeopleQuery query;
    query.limit = 10'000;
    for (; query.offset < people; query.offset += query.limit)
        for (const PersonRow& row : must(registry.people(query, made_up_today())).rows) ids[std::size_t(std::stoll(row.number)) - 1] = row.id;
    return ids;
}

void admit_all(Registry& registry, const std::vector<PersonId>& ids, const By& by, std::size_t file_bytes, MadeUpRegistry& made) {
    const std::int64_t tenth = std::max<std::int64_t>(3 * made.people / 10, 1);
    std::vector<Admission> batch;
    double first = 0, last = 0;
    std::int64_t first_count = 0, last_count = 0;
    const auto hand_in = [&] {
        const Stopwatch watch;
        must(registry.admit(batch, by));
        const double seconds = watch.seconds();
        made.admit_seconds += seconds;
        if (made.certificates < tenth) first += seconds, first_count += std::int64_t(batch.size());
        if (made.certificates >= 3 * made.people - tenth) last += seconds, last_count += std::int64_t(batch.size());
        made.certificates += std::int64_t(batch.size());
        batch.clear();
    };
    for (int which = 0; which < most_certificates; ++which)
        for (std::int64_t index = 0; index < made.people; ++index) {
            const int count = certificates_of[std::size_t(index) % std::size(certificates_of)];
            if (which >= count) continue;
            batch.push_back(made_up_admission(made.roster.people[std::size_t(index)], ids[std::size_t(index)], index, which, count, file_bytes));
            if (batch.size() == at_once) hand_in();
        }
    if (!batch.empty()) hand_in();
    made.first_rate = first > 0 ? double(first_count) / first : 0;
    made.last_rate = last > 0 ? double(last_count) / last : 0;
}

/// Files that could not be admitted, invitations, waivers, revocations: a few of each.
void add_the_rest(Registry& registry, const std::vector<PersonId>& ids, const By& by, const MadeUpRegistry& made) {
    std::vector<PutAside> files;
    for (std::int64_t i = 0; i < made.people / 200; ++i) {
        PutAside file;
        file.file = fmt::format("scan {}.pdf", i);
        file.file_hash = to_hex(sha256("set aside " + std::to_string(i)));
        file.reason = {"submitted.no-certificate", {}, {file.file, 0, 0}};
        file.ask_for = "ask.certificate-file";
        files.push_back(std::move(file));
    }
    must(registry.put_aside(files, by));
    for (std::int64_t index = 0; index < made.people; index += 40) {
        certificate::Enrolment invitation;
        invitation.id = uuid_of(index, 100);
        invitation.course = "social-media";
        invitation.issued = Instant{by.at.milliseconds - 40 * day};
        must(registry.invite(ids[std::size_t(index)], invitation, by));
    }
    for (std::int64_t index = 7; index < made.people; index += 500) must(registry.waive(ids[std::size_t(index)], "a year abroad", std::nullopt, by));
    for (std::int64_t index = 9; index < made.people; index += 1000) {
        certificate::Revocation word;
        word.certificate = uuid_of(index, 2);
        word.at = by.at;
        word.reason = "issued by mistake";
        must(registry.revoke(word, by));
    }
}

}  // namespace

Instant made_up_today() { return *from_iso8601("2026-11-24T09:00:00Z"); }

std::vector<std::string> made_up_teams(std::int64_t people) {
    static const std::vector<std::string> what = {"Sprzedaż", "Obsługa klienta", "Magazyn", "Produkcja", "Finanse", "Kadry", "Marketing", "IT", "Zakupy", "Jakość"};
    static const std::vector<std::string> where = {"Łódź", "Kraków", "Gdańsk", "Świdnica", "Żary", "Warszawa", "Poznań", "Ełk", "Opole", "Berlin"};
    std::vector<std::string> teams;
    const auto count = std::clamp<std::int64_t>(people / 250, 4, 400);
    for (std::int64_t i = 0; i < count; ++i)
        teams.push_back(fmt::format("{} {} {}", what[std::size_t(i % 10)], where[std::size_t(i / 10 % 10)], i / 100 + 1));
    return teams;
}

Roster made_up_roster(std::int64_t people) {
    learning::Generator chance(seed);
    const auto teams = made_up_teams(people);
    Roster roster;
    for (std::int64_t index = 0; index < people; ++index) {
        Person person;
        person.name = made_up_name(chance);
        person.number = fmt::format("{:06}", index + 1);
        person.team = chance.below(50) == 0 ? "" : teams[chance.below(teams.size())];
        person.email = fmt::format("p{}@firma.example", index + 1);
        person.language = chance.below(8) == 0 ? "en" : "pl";
        person.joined = Instant{made_up_today().milliseconds / day * day - std::int64_t(chance.below(3000)) * day};
        roster.people.push_back(std::move(person));
    }
    return roster;
}

MadeUpRegistry fill(Registry& registry, std::int64_t people, std::size_t file_bytes) {
    MadeUpRegistry made;
    made.people = people;
    made.teams = made_up_teams(people);
    made.roster = made_up_roster(people);
    const By by{"Anna Kadrowa", made_up_today()};
    const Stopwatch watch;
    must(registry.set_setting(setting::course_since, "2020-01-01", by));
    must(registry.apply_roster(must(registry.compare_roster(made.roster, by.at)), by));
    made.roster_seconds = watch.seconds();
    const auto ids = ids_of(registry, people);
    admit_all(registry, ids, by, file_bytes, made);
    add_the_rest(registry, ids, by, made);
    // One in fifty has left.
    Roster fewer;
    for (std::size_t index = 0; index < made.roster.people.size(); ++index)
        if (index % 50 != 13) fewer.people.push_back(made.roster.people[index]);
    must(registry.apply_roster(must(registry.compare_roster(fewer, by.at)), by));
    made.roster = std::move(fewer);
    return made;
}

}  // namespace rozwaga::bench
