// The invitations in a folder: whom each is for, and under which name a new one can stand beside them.
#pragma once

#include <map>
#include <set>
#include <string>

#include "base/disk.h"
#include "certificate/enrolment.h"
#include "text/wording.h"

namespace rozwaga::cli {

struct InvitationFile {
    std::string name;
    certificate::Enrolment enrolment;
};

class InvitationFiles {
public:
    /// Reads the invitations of these issuers; other files only take up their names. A folder that is not there is empty.
    static Result<InvitationFiles> in(const Disk& disk, const std::string& folder, const std::set<std::string>& issuers);

    /// The file of the same person for the same course; none: null.
    const InvitationFile* of(const certificate::Enrolment& enrolment) const;

    /// "Zaproszenie Jan Nowak.rozwaga.json"; with the number, or counted on, where that is taken. Taken from now on.
    std::string new_name(const certificate::Enrolment& enrolment, const text::Wording& words);
    void give_up_name(const std::string& name);

private:
    std::map<std::string, InvitationFile> by_person_;
    std::set<std::string> taken_;    ///< as a file system that knows no case compares them
};

}  // namespace rozwaga::cli
