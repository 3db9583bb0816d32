// The headings of a table: above its columns, or in a line of their own above cards. Internal to widgets/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "widgets/table_rows.h"

namespace rozwaga::widgets {

class TableHeadings {
public:
    TableHeadings(Ui& ui, NodeId id, const std::vector<TableColumn>& columns, const TableShape& shape, std::string_view sorted_by, bool descending);
    float height() const { return height_; }
    /// Returns the key of the heading that was pressed.
    std::optional<std::string> draw(const ImRect& box);

private:
    struct Part {
        std::size_t column = 0;
        const TextBlock* words = nullptr;
        ImRect box;   ///< from the upper left corner of all headings
    };
    void set_above_columns();
    void set_above_cards();
    bool draw_part(const Part& part, ImVec2 corner);
    float sign() const;

    Ui& ui_;
    Ui::State& state_;
    NodeId id_;
    const std::vector<TableColumn>& columns_;
    const TableShape& shape_;
    std::string_view sorted_by_;
    bool descending_;
    std::vector<Part> parts_;
    float height_ = 0;
};

}  // namespace rozwaga::widgets
