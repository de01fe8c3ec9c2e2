using System.Text.RegularExpressions;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support.Teams;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// Everyone presses every button and says every command, as <see cref="AccessTable"/> has it. What someone may not see is answered
/// as what does not exist, word for word; what they may see but not do, is refused in words; and neither changes a row.
/// </summary>
public sealed class AccessMatrixTests(AccessWorlds worlds) : IClassFixture<AccessWorlds>
{
    private static readonly string[] Refusals =
    [
        "error.notOnTeam",
        "gate.notYours",
        "gate.onlyManager",
        "gate.onlyManagerHands",
        "season.notYours",
        "accord.notAsked",
        "log.notYours",
        "limits.only",
        "handover.notYours",
        "five.notYours",
        "settings.notYours",
        "home.notYours",
        "plate.gone",
        "visit.notYours",
        "update.notYours",
        "executive.onlyAsker",
        "executive.notAsked",
    ];

    public static TheoryData<AccessRole, bool> Everybody
    {
        get
        {
            var data = new TheoryData<AccessRole, bool>();
            foreach (var role in Enum.GetValues<AccessRole>())
            {
                data.Add(role, false);
                data.Add(role, true);
            }
            return data;
        }
    }

    public static TheoryData<AccessRole> Roles => [.. Enum.GetValues<AccessRole>()];

    [Fact]
    public async Task EveryVerbAndEveryCommand_IsInTheTable()
    {
        var world = await worlds.InAsync(false);
        var verbs = AccessTable.Rows(world).Select(row => row.Data.Verb);

        world.TeamScenario.Bot.Get<CardActionRouter>().Verbs.Except(verbs).ShouldBeEmpty("Say in AccessTable who may.");
        Command
            .All.Select(command => command.Name)
            .Except(AccessTable.Commands.Select(row => row.Command))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task EveryButton_DoesForEverybody_WhatTheTableSays(AccessRole role, bool dutch)
    {
        var session = await AccessSession.OpenAsync(await worlds.InAsync(dutch), role);
        var failures = new List<string>();

        foreach (var row in session.Rows.Where(row => row.For(role) is '0' or '-'))
        {
            var before = await session.VersionsAsync();
            var pressed = await session.PressAsync(row);
            var answer =
                row.For(role) == '0' ? await NotExistingAsync(session, row, pressed) : Refused(session, pressed);
            Note(failures, row, answer ?? Unchanged(before, await session.VersionsAsync()), pressed);
        }
        foreach (var row in session.Rows.Where(row => row.For(role) is '+' or '='))
        {
            var pressed = await session.PressAsync(row);
            var answer = row.For(role) == '=' ? Open(session, pressed) : await AllowedAsync(session, row, pressed);
            Note(failures, row, answer, pressed);
        }

        failures.ShouldBeEmpty(string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task EveryCommand_DoesForEverybody_WhatTheTableSays(AccessRole role, bool dutch)
    {
        var session = await AccessSession.OpenAsync(await worlds.InAsync(dutch), role);
        var failures = new List<string>();

        foreach (
            var row in AccessTable.Commands.OrderBy(row => "-0=+".IndexOf(row.For(role), StringComparison.Ordinal))
        )
        {
            var before = await session.VersionsAsync();
            var said = await session.SayAsync(row, session.Copy.Name, session.Copy.Thread);
            var answer = row.For(role) switch
            {
                '0' => Hides(said)
                    ?? Same(said, await session.SayAsync(row, AccessSession.Nonesuch, session.Nowhere), session)
                    ?? Unchanged(before, await session.VersionsAsync()),
                '-' => (IsRefusal(session, said) ? null : "should be refused")
                    ?? Unchanged(before, await session.VersionsAsync()),
                '=' => session.HasARole ? null : Hides(said) ?? Unchanged(before, await session.VersionsAsync()),
                _ => IsRefusal(session, said) || IsNothing(session, said) ? "should be allowed" : null,
            };
            if (answer is not null)
            {
                failures.Add($"{row.English}: {answer}: {said}");
            }
        }

        failures.ShouldBeEmpty(string.Join('\n', failures));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task ForgedButton_NeverWidens(AccessRole role)
    {
        var world = await worlds.InAsync(dutch: false);
        var session = await AccessSession.OpenAsync(world, role);
        var failures = new List<string>();

        foreach (var row in session.Rows.Where(row => row.For(role) is '0' or '-'))
        {
            var (before, others) = (await session.VersionsAsync(), await world.VersionsAsync(world.Other));
            var replies = new List<Pressed>();
            foreach (var forged in AccessSession.Forgeries(session.DataOf(row), world))
            {
                replies.Add(await session.PressAsync(row.Data.Verb, forged));
            }
            var answer =
                replies.Select(reply => Leaks(session, row, reply)).FirstOrDefault(leak => leak is not null)
                ?? Unchanged(before, await session.VersionsAsync())
                ?? Unchanged(others, await world.VersionsAsync(world.Other));
            Note(failures, row, answer, replies[0]);
        }

        failures.ShouldBeEmpty(string.Join('\n', failures));
    }

    private static void Note(List<string> failures, AccessRow row, string? answer, Pressed pressed)
    {
        if (answer is not null)
        {
            failures.Add($"{row}: {answer}: {pressed}");
        }
    }

    /// <summary>Word for word what the same button answers about an account that does not exist.</summary>
    private static async Task<string?> NotExistingAsync(AccessSession session, AccessRow row, Pressed pressed)
    {
        var (data, nobody) = (session.DataOf(row), Guid.NewGuid().ToString("N"));
        data["card"]!["account"] = nobody;
        var otherwise = await session.PressAsync(row.Data.Verb, data);
        return Hides(pressed.Body)
            ?? (
                pressed.Body.Replace(session.Copy.Key.Account, nobody, StringComparison.Ordinal) == otherwise.Body
                    ? null
                    : $"should be as for an account that does not exist ({otherwise})"
            );
    }

    private static string? Refused(AccessSession session, Pressed pressed) =>
        pressed is { IsOk: true, Words: { } words } && IsRefusal(session, words) ? null : "should be refused in words";

    private static async Task<string?> AllowedAsync(AccessSession session, AccessRow row, Pressed pressed) =>
        !pressed.IsOk || Refused(session, pressed) is null ? "should be allowed"
        : pressed.Words is not null && await NotExistingAsync(session, row, pressed) is null ? "should exist"
        : pressed.Words == session.Text("error.failed") ? "should not fail"
        : Leaks(session, row, pressed);

    private static string? Open(AccessSession session, Pressed pressed) =>
        !pressed.IsOk ? "should be answered"
        : session.HasARole ? null
        : Hides(pressed.Body);

    private static string? Leaks(AccessSession session, AccessRow row, Pressed reply) =>
        row.For(session.Role) == '0' && Hides(reply.Body) is { } secret ? secret
        : !session.Leads && reply.Body.Contains(AccessWorld.Limit, StringComparison.Ordinal) ? "tells the limits"
        : null;

    private static string? Hides(string text) =>
        AccessWorld.Secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase))
            is { } secret
            ? $"tells {secret}"
            : null;

    private static string? Same(string said, string otherwise, AccessSession session) =>
        otherwise.Replace(AccessSession.Nonesuch, session.Copy.Name, StringComparison.Ordinal) == said
            ? null
            : $"should be as for an account that does not exist ({otherwise})";

    private static string? Unchanged(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    )
    {
        var changed = after
            .Where(row => before.GetValueOrDefault(row.Key) != row.Value)
            .Select(row => row.Key)
            .Concat(before.Keys.Except(after.Keys))
            .ToList();
        return changed.Count == 0 ? null : $"changed {string.Join(", ", changed)}";
    }

    private static bool IsRefusal(AccessSession session, string words) =>
        Refusals.Any(key =>
            Regex.IsMatch(
                words,
                "^" + Regex.Escape(session.Text(key, "@")).Replace("@", ".*", StringComparison.Ordinal) + "$",
                RegexOptions.None,
                TimeSpan.FromSeconds(1)
            )
        );

    private static bool IsNothing(AccessSession session, string words) =>
        words == session.Text("error.notFound") || words == session.Text("error.noAccount", session.Copy.Name);
}
