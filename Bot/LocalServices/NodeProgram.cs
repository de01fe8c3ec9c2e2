using System.Diagnostics;

namespace AccountBot.Bot.LocalServices;

/// <summary>A Node program to run beside the bot.</summary>
/// <param name="Name">Shown before its lines in the log.</param>
/// <param name="Start">Program, arguments, folder and environment; the streams are set when it starts.</param>
/// <param name="Answers">Whether it is ready.</param>
/// <param name="Patience">How long it may take to answer.</param>
/// <param name="Failure">The message when it does not, from the last that it wrote.</param>
public sealed record NodeProgram(
    string Name,
    ProcessStartInfo Start,
    Func<CancellationToken, Task<bool>> Answers,
    TimeSpan Patience,
    Func<string, string> Failure
);
