using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A request to a director with good answers, and the dossier that holds it.</summary>
internal static class BoardRequest
{
    public const string Id = "0123456789abcdef0123456789abcdef";
    public static readonly DateTimeOffset Now = A.Monday;

    public static Dossier With(ExecutiveRequest request) =>
        A.Dossier() with
        {
            Answers = SeasonSoFar.None with { Requests = [request] },
        };

    public static (string, string)[] Good(params (string Input, string Typed)[] other) =>
        [
            .. new[]
            {
                ("director", A.Director.Id),
                ("occasion", "presentation"),
                ("date", "2026-03-16"),
                ("time", "14:30"),
                ("place", "Amsterdam"),
                ("whom", "Karin Jansen"),
                ("briefing", "We deliver within five days"),
                ("avoid", "The price"),
            }.Where(each => !other.Any(one => one.Input == each.Item1)),
            .. other,
        ];

    public static RequestOutcome Ask(Dossier dossier, Person by, params (string, string)[] other) =>
        dossier.AskExecutive(Id, A.Inputs(Good(other)), by, Now);

    public static ExecutiveRequest Saved(RequestOutcome outcome) =>
        outcome.ShouldBeOfType<RequestOutcome.Saved>().Request;

    public static DateTimeOffset Office(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.FromHours(1));
}
