// What floats over everything at the end of a frame: tooltips and toasts. Internal to widgets/.
#pragma once

namespace rozwaga::widgets {

class Ui;

void draw_overlay(Ui& ui);

}  // namespace rozwaga::widgets
