// The hooks Dear ImGui asks for under IMGUI_ENABLE_TEST_ENGINE, doing nothing.
// A test that wants to see the items defines its own functions of the same names; the linker then takes those.

#include "imgui.h"
#include "imgui_internal.h"

#if defined(__GNUC__)
#define ROZWAGA_REPLACEABLE __attribute__((weak))
#else
#define ROZWAGA_REPLACEABLE
#endif

ROZWAGA_REPLACEABLE void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
ROZWAGA_REPLACEABLE void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
ROZWAGA_REPLACEABLE void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
ROZWAGA_REPLACEABLE const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
