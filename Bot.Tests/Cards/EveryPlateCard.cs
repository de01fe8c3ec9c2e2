using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Plate;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Rhythm;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What waits for someone, what they are reminded of, and when they want to hear of it.</summary>
internal static class EveryPlateCard
{
    static readonly DateTimeOffset Since = A.Monday.AddDays(-3);

    public static IEnumerable<CardCase> All()
    {
        var few = Items(3, "Contoso", "Ask legal");
        var many = Items(45, EveryCard.LargeAccount.Name, Planted.Text(120));
        yield return new("plate, empty", texts => PlateCard.Render(View([]), texts));
        yield return new("plate, one", texts => PlateCard.Render(View([few[0]]), texts));
        yield return new("plate, few", texts => PlateCard.Render(View(few), texts));
        yield return new("plate, largest", texts => PlateCard.Render(View(many, 10), texts));
        foreach (var kind in Enum.GetValues<WaitKind>())
        {
            yield return new(
                $"plate, {kind}",
                texts => PlateCard.Render(View([Item(kind, "Contoso", "Karin")]), texts)
            );
        }
        foreach (var step in new[] { StepWaits.OpenGate, StepWaits.Await, StepWaits.NextYear })
        {
            var next = Item(WaitKind.NextStep, "Contoso", step);
            yield return new($"plate, next step {step}", texts => PlateCard.Render(View([next]), texts));
        }
        yield return new("nudge, one", texts => NudgeCard.Render(Nudge([few[0]], 0, 0), texts));
        yield return new("nudge, news", texts => NudgeCard.Render(Nudge([], 2, 0), texts));
        yield return new("nudge, weekly", texts => NudgeCard.Render(Nudge([], 0, 5), texts));
        yield return new("nudge, largest", texts => NudgeCard.Render(Nudge(many, 20, 45), texts));
        foreach (var card in Settings())
        {
            yield return card;
        }
    }

    static IEnumerable<CardCase> Settings()
    {
        MutableAccount[] accounts =
        [
            .. Enumerable.Range(1, 80).Select(number => new MutableAccount($"{number:N32}", Planted.Text(100))),
        ];
        var typed = Planted.Inputs(SettingsForms.Personal, SeasonSoFar.None, Planted.Text);
        yield return new("settings", texts => SettingsCard.Render(new SettingsView(typed, accounts[..1], []), texts));
        yield return new(
            "settings, saved",
            texts => SettingsCard.Render(new SettingsView(typed, [], [], Saved: true), texts)
        );
        yield return new(
            "settings, largest",
            texts =>
                SettingsCard.Render(
                    new SettingsView(typed, accounts, [accounts[0].Id, accounts[79].Id], MayChangeTenant: true)
                    {
                        Problems = Wrong(SettingsForms.Personal),
                    },
                    texts
                )
        );
        foreach (var account in new[] { accounts[0], null })
        {
            var form = account is null ? SettingsForms.Tenant : SettingsForms.Account;
            var filled = Planted.Inputs(form, SeasonSoFar.None, Planted.Text);
            var view = new ReminderSettingsView(account, A.Year, filled, ReminderDays.Usual);
            var name = account is null ? "tenant" : "account";
            yield return new($"settings of the {name}", texts => ReminderSettingsCard.Render(view, texts));
            yield return new(
                $"settings of the {name}, wrong",
                texts => ReminderSettingsCard.Render(view with { Saved = true, Problems = Wrong(form) }, texts)
            );
        }
    }

    static IReadOnlyList<FieldProblem> Wrong(Form form) =>
        [.. form.Fields.Select(field => new FieldProblem(field.Key, new Problem("problem.required")))];

    static PlateView View(IReadOnlyList<PlateItem> items, int from = 0) =>
        new(Planted.People[0].Name, items, A.Monday, A.Today, from);

    static NudgeView Nudge(IReadOnlyList<PlateItem> items, int news, int weekly) =>
        new(
            items,
            [
                .. Enumerable
                    .Range(0, news)
                    .Select(_ => new NewsItem(
                        EveryCard.LargeAccount.Name,
                        "marketing",
                        Planted.Text(2000),
                        Planted.People[1].Name,
                        Since
                    )),
            ],
            [
                .. Enumerable
                    .Range(0, weekly)
                    .Select(number => new WeeklyItem(
                        EveryCard.LargeAccount.Name,
                        (number % 12) + 1,
                        (SeasonState)(number % 5),
                        Since,
                        Since,
                        number
                    )),
            ],
            A.Monday,
            A.Today,
            [.. items.Select(item => $"{item.Account}.{item.What.Key}")]
        );

    static IReadOnlyList<PlateItem> Items(int count, string name, string about)
    {
        var kinds = Enum.GetValues<WaitKind>();
        return [.. Enumerable.Range(0, count).Select(number => Item(kinds[number % kinds.Length], name, about))];
    }

    static PlateItem Item(WaitKind kind, string name, string about)
    {
        DateOnly? due = kind is WaitKind.Task or WaitKind.Contact ? A.Today.AddDays(-1) : null;
        var said = kind == WaitKind.NextStep && !about.StartsWith('~') ? "talk" : about;
        var what = new Waiting(kind, $"{2}.{1}", Since, 2, said, due);
        return new PlateItem("0198a7b27c1e9f3d5a4e6b8c0d1f2a3b", name, A.Year, what);
    }
}
