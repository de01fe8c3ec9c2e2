using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Administration;

/// <summary>How the bot is, for an administrator: each line with its state in a sign and in words, and what to do about it.</summary>
public static class SelfCheckCard
{
    private const int ShownSaid = 400;

    public static AdaptiveCard Render(SelfCheckView view, Texts texts)
    {
        var lines = SelfCheckLines.Of(view, texts);
        var wrong = lines.Count(line => line.State is CheckState.Wrong or CheckState.Look);
        var stand = wrong switch
        {
            0 => texts["admin.stand.right"],
            1 => texts["admin.stand.one"],
            _ => texts["admin.stand.some", wrong],
        };
        return Show.Card(
            texts,
            $"{texts["admin.title"]}: {stand}",
            [
                Show.Head(texts["app.name"], texts["admin.title"]),
                Show.Text(stand, spacing: AdaptiveSpacing.Small),
                view.Done is { } done ? Show.Box(AdaptiveContainerStyle.Emphasis, Show.Text(done)) : null,
                .. lines.Select(line => Line(line, texts)),
                Show.Subtle(texts["admin.at", texts.Stamp(view.At)], AdaptiveSpacing.Medium),
                Act.Row(
                    Act.Execute(texts["import.look"], new CardData { Verb = Verbs.AdminShow }),
                    view.Backlog is { PutOff: > 0 }
                        ? Act.Execute(texts["admin.resend"], new CardData { Verb = Verbs.AdminResend }, primary: true)
                        : null,
                    Act.Execute(texts["admin.unreached.who"], new CardData { Verb = Verbs.AdminUnreached }),
                    Act.Execute(texts["admin.rebuild"], new CardData { Verb = Verbs.AdminRebuild }),
                    Act.Execute(texts["admin.settings"], new CardData { Verb = Verbs.TenantSettingsForm })
                ),
            ]
        );
    }

    private static AdaptiveContainer Line(CheckLine line, Texts texts)
    {
        var (sign, words, color) = line.State switch
        {
            CheckState.Right => ("✓", texts["admin.state.right"], AdaptiveTextColor.Good),
            CheckState.Look => ("!", texts["admin.state.look"], AdaptiveTextColor.Warning),
            CheckState.Wrong => ("✗", texts["admin.state.wrong"], AdaptiveTextColor.Attention),
            _ => ("–", texts["admin.state.unchecked"], AdaptiveTextColor.Default),
        };
        return new AdaptiveContainer
        {
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                Show.Runs(
                    AdaptiveSpacing.None,
                    Show.Run(sign + " ", weight: AdaptiveTextWeight.Bolder, color: color),
                    Show.Run(line.What, weight: AdaptiveTextWeight.Bolder),
                    Show.Run(" · " + words, color: color)
                ),
                Show.Text(Shorten.Text(line.Said, ShownSaid), spacing: AdaptiveSpacing.None),
                .. line.Advice is { } advice
                    ? new AdaptiveElement[] { Show.Subtle("→ " + advice, AdaptiveSpacing.None) }
                    : [],
            ],
        };
    }
}
