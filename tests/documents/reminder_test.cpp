// Reminders as mail programs and calendars read them, and what they say.
#include <catch2/catch_test_macros.hpp>

#include <gmime/gmime.h>

#include "documents/reminder_wording.h"

using namespace rozwaga;
using namespace rozwaga::documents;

namespace {

Day on(int year, unsigned month, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

text::Wording words_in(const std::string& language) { return *text::Wording::open(std::string(ROZWAGA_SHARE_DIR) + "/i18n", language); }

struct Writer {
    text::Wordings wordings{std::string(ROZWAGA_SHARE_DIR) + "/i18n"};
    ReminderWriter made{wordings, "pl"};
    ReminderWriter* operator->() { return &made; }
};

const Instant now = *from_iso8601("2026-11-28T10:00:00Z");

MailDraft letter_to(const std::string& name, const std::string& address) {
    return {name, address, "Szkolenie „Rozwaga”: zażółć gęślą jaźń, termin 31 grudnia 2026", "Dzień dobry,\n\nżółć\n", "pl", {}, {}, now};
}

/// A mail as a mail program has it.
struct ReadMail {
    std::string to_name, to_address, subject, text, attachment_name, attachment;
    int headers = 0;
};

/// By RFC 2047. gmime's own decoder drops a padded word that another follows: "=?UTF-8?B?…=?=".
std::string encoded_words(std::string header) {
    std::string text;
    for (std::size_t at = 0; at < header.size();) {
        const std::size_t begin = header.find("=?UTF-8?", at);
        const std::string plain = header.substr(at, begin == std::string::npos ? begin : begin - at);
        const bool between = at > 0 && begin != std::string::npos && plain.find_first_not_of(' ') == std::string::npos;
        if (!between) text += plain;
        if (begin == std::string::npos) break;
        const char kind = header.at(begin + 8);
        const std::size_t inside = begin + 10, end = header.find("?=", inside);
        const std::string word = header.substr(inside, end - inside);
        if (kind == 'B') {
            gsize length = 0;
            guchar* bytes = g_base64_decode(word.c_str(), &length);
            text.append(reinterpret_cast<const char*>(bytes), length);
            g_free(bytes);
        } else {
            for (std::size_t i = 0; i < word.size(); ++i) {
                if (word[i] == '_') text += ' ';
                else if (word[i] == '=') text += char(std::stoi(word.substr(i + 1, 2), nullptr, 16)), i += 2;
                else text += word[i];
            }
        }
        at = end + 2;
    }
    return text;
}

std::string decoded(GMimePart* part) {
    GMimeStream* stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), stream);
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    std::string text(reinterpret_cast<const char*>(bytes->data), bytes->len);
    g_object_unref(stream);
    return text;
}

ReadMail read_mail(const std::string& bytes) {
    g_mime_init();
    GMimeStream* stream = g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size());
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
    ReadMail mail;
    mail.headers = g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message)));
    mail.subject = encoded_words(mail_header(bytes, "Subject"));
    InternetAddressList* to = g_mime_message_get_addresses(message, GMIME_ADDRESS_TYPE_TO);
    CHECK(internet_address_list_length(to) <= 1);
    if (internet_address_list_length(to) == 1) {
        InternetAddress* first = internet_address_list_get_address(to, 0);
        mail.to_name = internet_address_get_name(first) ? internet_address_get_name(first) : "";
        mail.to_address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
    }
    GMimeObject* body = g_mime_message_get_mime_part(message);
    if (GMIME_IS_MULTIPART(body)) {
        GMimePart* file = GMIME_PART(g_mime_multipart_get_part(GMIME_MULTIPART(body), 1));
        mail.attachment_name = g_mime_part_get_filename(file);
        mail.attachment = decoded(file);
        body = g_mime_multipart_get_part(GMIME_MULTIPART(body), 0);
    }
    mail.text = decoded(GMIME_PART(body));
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return mail;
}

std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

/// The content lines of an iCalendar file, unfolded.
std::vector<std::string> unfolded(const std::string& file) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < file.size();) {
        const std::size_t end = file.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        const std::string line = file.substr(at, end - at);
        if (line.starts_with(' ')) lines.back() += line.substr(1);
        else lines.push_back(line);
        at = end + 2;
    }
    return lines;
}

bool has(const std::vector<std::string>& lines, const std::string& line) { return std::find(lines.begin(), lines.end(), line) != lines.end(); }

const ReminderGround ground{"Lumka sp. z o.o.", {{"pl", "Rozważnie w sieci"}, {"en", "Prudent online"}}, "kadry@lumka.example", "kadry@lumka.example", now};

ReminderFacts facts_of(ReminderKind kind, bool renewal) {
    ReminderFacts facts;
    facts.name = "Żaneta Ćwik";
    facts.address = "z@lumka.example";
    facts.kind = kind;
    facts.renewal = renewal;
    facts.due = on(2026, 12, 31);
    facts.days_left = 30;
    facts.days_before = 30;
    if (kind == ReminderKind::grace) facts.grace_until = on(2027, 1, 14);
    return facts;
}

}  // namespace

TEST_CASE("a mail program reads back whom a draft is for and what it says") {
    const std::string bytes = write_mail(letter_to("Żaneta Ćwik, dział „Sklep”", "z.cwik@lumka.example"));
    const ReadMail mail = read_mail(bytes);
    CHECK(mail.to_name == "Żaneta Ćwik, dział „Sklep”");
    CHECK(mail.to_address == "z.cwik@lumka.example");
    CHECK(mail.subject == "Szkolenie „Rozwaga”: zażółć gęślą jaźń, termin 31 grudnia 2026");
    CHECK(without_returns(mail.text) == "Dzień dobry,\n\nżółć\n");
    CHECK(mail_header(bytes, "X-Unsent") == "1");
    CHECK(mail_header(bytes, "Content-Language") == "pl");
    CHECK(mail_header(bytes, "Date") == "Sat, 28 Nov 2026 10:00:00 +0000");
    CHECK(bytes == write_mail(letter_to("Żaneta Ćwik, dział „Sklep”", "z.cwik@lumka.example")));
}

TEST_CASE("a draft is plain ASCII in lines that mail servers take") {
    const std::string bytes = write_mail(letter_to(std::string(80, 'N'), "n@lumka.example"));
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = bytes.find("\r\n", begin)) != std::string::npos; begin = end + 2) CHECK(end - begin <= 998);
    CHECK(begin == bytes.size());
    for (const char letter : bytes) CHECK(static_cast<unsigned char>(letter) < 0x80);
    CHECK(std::count(bytes.begin(), bytes.end(), '\n') == std::count(bytes.begin(), bytes.end(), '\r'));
}

TEST_CASE("names and texts make no headers") {
    const int usual = read_mail(write_mail(letter_to("Jan", "jan@lumka.example"))).headers;
    for (const std::string evil : {"Jan\r\nBcc: all@evil.example", "Jan\nSubject: x", "Jan <a@b.example>, \"x\" <c@d.example>", "Jan\r\n\r\n<script>", "=?utf-8?q?Jan=0d=0aBcc:_x?="}) {
        INFO(evil);
        MailDraft draft = letter_to(evil, "jan@lumka.example");
        draft.subject = evil;
        draft.attachments.push_back({evil + ".ics", "text", "calendar", "x"});
        draft.marks.emplace_back("X-Rozwaga", evil);
        const std::string bytes = write_mail(draft);
        const ReadMail mail = read_mail(bytes);
        CHECK(mail.headers == usual + 1);
        CHECK(mail.to_address == "jan@lumka.example");
        CHECK(mail_header(bytes, "Bcc").empty());
        CHECK(bytes.find("\nBcc") == std::string::npos);
        CHECK(mail.attachment == "x");
    }
}

TEST_CASE("an address that is none is left for the sender to fill in") {
    for (const char* address : {"jan@lumka.example", "j.n+x@sub.lumka.example"}) CHECK(is_mail_address(address));
    for (const std::string address : {"", "jan", "@x", "jan@", "a@b@c", "a b@c.example", "a@b.example\r\nBcc: x@y", "a@b,c@d", "<a@b>", "ą@b.example", "a..b@c", "a@.b", ".a@b"}) {
        INFO(address);
        CHECK_FALSE(is_mail_address(address));
        CHECK(read_mail(write_mail(letter_to("Jan", address))).to_address.empty());
    }
}

TEST_CASE("a header of ours is read back whole") {
    MailDraft draft = letter_to("Jan", "jan@lumka.example");
    std::string value;
    for (int i = 0; i < 400; ++i) value += (i ? " " : "") + std::to_string(i) + ":due-30/2026-12-31";
    draft.marks.emplace_back("X-Rozwaga-Reminders", value);
    const std::string bytes = write_mail(draft);
    CHECK(mail_header(bytes, "X-Rozwaga-Reminders") == value);
    CHECK(mail_header(bytes, "X-Other").empty());
    CHECK(mail_header("no mail", "X").empty());
    CHECK(mail_header("A: 1\r\n\r\nX: 2\r\n", "X").empty());
}

TEST_CASE("a calendar file has a whole day with an alarm, folded and escaped") {
    const std::string long_text = "Zażółć gęślą jaźń; przecinek, średnik i \\ ukośnik\n" + std::string(200, 'x') + "ąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąąą";
    const std::string file = calendar_file({{"abc@rozwaga", on(2026, 12, 31), "Termin: szkolenie\r\nEND:VCALENDAR", long_text, {7, 1, 0}}}, now);
    const auto lines = unfolded(file);
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
    CHECK(std::count(lines.begin(), lines.end(), "END:VCALENDAR") == 1);
    CHECK(has(lines, "UID:abc@rozwaga"));
    CHECK(has(lines, "DTSTAMP:20261128T100000Z"));
    CHECK(has(lines, "DTSTART;VALUE=DATE:20261231"));
    CHECK(has(lines, "DTEND;VALUE=DATE:20270101"));
    CHECK(has(lines, "SUMMARY:Termin: szkolenie \\nEND:VCALENDAR"));
    CHECK(has(lines, "TRIGGER:-P6DT15H"));
    CHECK(has(lines, "TRIGGER:-PT15H"));
    CHECK(has(lines, "TRIGGER:PT9H"));
    const auto description = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.starts_with("DESCRIPTION:Zażółć"); });
    REQUIRE(description != lines.end());
    CHECK(description->starts_with("DESCRIPTION:Zażółć gęślą jaźń\\; przecinek\\, średnik i \\\\ ukośnik\\nxxx"));
    CHECK(description->ends_with("ąąą"));
}

TEST_CASE("a reminder says what, by when, what to do and whom to ask, in both languages and for every kind") {
    for (const char* language : {"pl", "en"}) {
        const text::Wording words = words_in(language);
        for (const ReminderKind kind : {ReminderKind::before, ReminderKind::grace, ReminderKind::overdue})
            for (const bool renewal : {false, true}) {
                if (kind == ReminderKind::grace && !renewal) continue;
                const Reminder reminder = *Writer()->reminder(facts_of(kind, renewal), language, "uid-1", ground);
                const ReadMail mail = read_mail(write_mail(reminder.mail));
                INFO(mail.subject << "\n" << mail.text);
                const std::string due = words.date(*from_iso8601("2026-12-31T12:00:00Z"));
                CHECK(mail.text.find(due) != std::string::npos);
                CHECK(mail.subject.find(due) != std::string::npos);
                CHECK(mail.text.find(ground.course_titles.at(language)) != std::string::npos);
                CHECK(mail.text.find("kadry@lumka.example") != std::string::npos);
                CHECK(mail.text.find("Lumka sp. z o.o.") != std::string::npos);
                CHECK(mail.text.find('{') == std::string::npos);
                CHECK(mail.text.find("reminder.") == std::string::npos);
                CHECK(mail.subject.find("reminder.") == std::string::npos);
                CHECK(mail.attachment == reminder.calendar);
                CHECK(mail.attachment_name.ends_with(".ics"));
                const auto lines = unfolded(reminder.calendar);
                CHECK(has(lines, kind == ReminderKind::grace ? "DTSTART;VALUE=DATE:20270114" : "DTSTART;VALUE=DATE:20261231"));
                CHECK(has(lines, "UID:uid-1"));
            }
    }
    const std::string text = read_mail(write_mail(Writer()->reminder(facts_of(ReminderKind::before, false), "uk", "u", ground)->mail)).text;
    CHECK(text.find("31 grudnia 2026 (zostało 30\u00a0dni)") != std::string::npos);
}

TEST_CASE("a digest lists everybody with the day, and each day is one event") {
    std::vector<ReminderFacts> team{facts_of(ReminderKind::before, false), facts_of(ReminderKind::grace, true), facts_of(ReminderKind::overdue, true)};
    team[0].name = "Jan\nNowak {date}";
    const Reminder digest = *Writer()->digest("Ewa Kierowniczka", "ewa@lumka.example", "pl", team, "leader-1", ground);
    const ReadMail mail = read_mail(write_mail(digest.mail));
    CHECK(mail.to_address == "ewa@lumka.example");
    CHECK(mail.subject.find("3\u00a0osoby") != std::string::npos);
    CHECK(without_returns(mail.text).find("– Jan Nowak {date}: do 31 grudnia 2026\n– Żaneta Ćwik: certyfikat był ważny do 31 grudnia 2026") != std::string::npos);
    const auto lines = unfolded(digest.calendar);
    CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 2);
    CHECK(has(lines, "UID:leader-1-2026-12-31"));
    CHECK(has(lines, "UID:leader-1-2027-01-14"));
}

TEST_CASE("files of reminders are named so that nobody's takes the place of another's") {
    Writer writer;
    ReminderFacts facts = facts_of(ReminderKind::before, false);
    CHECK(writer->file_name(facts, "pl", "17") == "Przypomnienie Żaneta Ćwik 2026-12-31, zostało 30\u00a0dni (17)");
    facts.days_left = 28;   // somebody is a day late: it is the same reminder
    CHECK(writer->file_name(facts, "pl", "17") == "Przypomnienie Żaneta Ćwik 2026-12-31, zostało 30\u00a0dni (17)");
    facts.name = "../../" + std::string(300, 'x');
    const std::string name = *writer->file_name(facts, "pl", "17");
    CHECK(name.find('/') == std::string::npos);
    CHECK(name.size() < 200);
    CHECK(name.ends_with(" (17)"));
    CHECK(writer->digest_file_name("Ewa", "pl", "1a2b", on(2026, 11, 28)) == "Przypomnienia zespołu, Ewa 2026-11-28 (1a2b)");
}
