namespace AccountBot.Bot.Tests.LocalServices;

/// <summary>A script that stands in for a program.</summary>
static class FakeProgram
{
    /// <returns>The full path of the script.</returns>
    public static string Write(string folder, string name, IEnumerable<string> shell, IEnumerable<string> batch)
    {
        if (OperatingSystem.IsWindows())
        {
            var command = Path.Combine(folder, $"{name}.cmd");
            File.WriteAllLines(command, batch.Prepend("@echo off"));
            return command;
        }
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, shell.Prepend("#!/bin/sh"));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
