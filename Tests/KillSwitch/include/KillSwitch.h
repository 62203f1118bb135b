#pragma once
// Loaded into the built daemon by LD_PRELOAD (see KillSwitch.c); nothing is called from Swift.
