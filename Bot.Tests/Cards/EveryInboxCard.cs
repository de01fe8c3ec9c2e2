using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Inbox;
using AccountBot.Cards.Reminders;
using AccountBot.Cards.Settings;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What waits for someone, what they are reminded of, and when they want to hear of it.</summary>
internal static class EveryInboxCard
{
    static readonly DateTimeOffset Since = A.Monday.AddDays(-3);

    public static IEnumerable<CardCase> All()
    {
        var few = Items(3, "Contoso", "Ask legal");
        var many = Items(45, EveryCard.LargeAccount.Name, Planted.Text(120));
        yield return new("plate, empty", texts => InboxCard.Render(View([]), texts));
        yield return new("plate, one", texts => InboxCard.Render(View([few[0]]), texts));
        yield return new("plate, few", texts => InboxCard.Render(View(few), texts));
        yield return new("plate, largest", texts => InboxCard.Render(View(many, 10), texts));
        foreach (var kind in Enum.GetValues<InboxKind>())
        {
            yield return new(
                $"plate, {kind}",
                texts => InboxCard.Render(View([Item(kind, "Contoso", "Karin")]), texts)
            );
        }
        foreach (var step in new[] { StepInboxSource.OpenGate, StepInboxSource.Await, StepInboxSource.NextYear })
        {
            var next = Item(InboxKind.NextStep, "Contoso", step);
            yield return new($"plate, next step {step}", texts => InboxCard.Render(View([next]), texts));
        }
        yield return new("nudge, one", texts => ReminderCard.Render(Nudge([few[0]], 0, 0), texts));
        yield return new("nudge, news", texts => ReminderCard.Render(Nudge([], 2, 0), texts));
        yield return new("nudge, weekly", texts => ReminderCard.Render(Nudge([], 0, 5), texts));
        yield return new("nudge, largest", texts => ReminderCard.Render(Nudge(many, 20, 45), texts));
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

    static InboxView View(IReadOnlyList<InboxLine> items, int from = 0) =>
        new(Planted.People[0].Name, items, A.Monday, A.Today, from);

    static ReminderView Nudge(IReadOnlyList<InboxLine> items, int news, int weekly) =>
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

    static IReadOnlyList<InboxLine> Items(int count, string name, string about)
    {
        var kinds = Enum.GetValues<InboxKind>();
        return [.. Enumerable.Range(0, count).Select(number => Item(kinds[number % kinds.Length], name, about))];
    }

    static InboxLine Item(InboxKind kind, string name, string about)
    {
        DateOnly? due = kind is InboxKind.Task or InboxKind.Contact ? A.Today.AddDays(-1) : null;
        var said = kind == InboxKind.NextStep && !about.StartsWith('~') ? "talk" : about;
        var what = new InboxItem(kind, $"{2}.{1}", Since, 2, said, due);
        return new InboxLine("0198a7b27c1e9f3d5a4e6b8c0d1f2a3b", name, A.Year, what);
    }
}
