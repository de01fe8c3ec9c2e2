using System.Globalization;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Contacts;

/// <param name="From">The place of the first one shown.</param>
public sealed record ContactsView(Dossier Dossier, int From = 0)
{
    public IReadOnlyList<FormEntry> All { get; } = CustomerContacts.In(Dossier.Answers);

    /// <summary>A page that no longer exists is the first one.</summary>
    public int First => From > 0 && From < All.Count ? From : 0;
}

/// <summary>The customer's people of an account, ten at a time, each to be corrected at any moment.</summary>
public static class ContactsCard
{
    private const int MostAtOnce = 10;
    private const int ShownName = 60;

    public static AdaptiveCard Render(ContactsView view, Texts texts)
    {
        var account = Shorten.Text(view.Dossier.Account.Name, ShownName);
        var count = view.All.Count;
        var stand = count switch
        {
            0 => texts["contacts.none"],
            1 => texts["contacts.one"],
            _ => texts["contacts.count", count],
        };
        return Show.Card(
            texts,
            $"{account} · {texts["contacts.title"]}: {stand}",
            [
                Show.Head(account, texts["contacts.title"]),
                Show.Text(stand, spacing: AdaptiveSpacing.Small),
                .. view.All.Skip(view.First).Take(MostAtOnce).Select(entry => Row(view.Dossier, entry, texts)),
                count == 0 ? null : Show.Subtle(texts["contacts.why"], AdaptiveSpacing.Medium),
                Buttons(view, texts),
            ]
        );
    }

    private static AdaptiveColumnSet Row(Dossier dossier, FormEntry entry, Texts texts)
    {
        var answers = entry.Answers;
        var form = Base02Inventory.WhoIsWhoForm;
        var field = form.FieldsFor(dossier.Answers).First(each => each.Key == "roles");
        var roles = answers["roles"] is { } chosen
            ? AnswerText.InLine(chosen, CustomerContacts.Base, form, field, texts)
            : null;
        string?[] about = [answers.Text("function"), answers.Text("email"), roles];
        var known = string.Join(" · ", about.OfType<string>().Select(each => Shorten.Text(each)));
        var edit = Act.Execute(texts["contacts.correct"], Data(dossier, Verbs.EntryEdit) with { Entry = entry.Entry });
        return Show.Row(
            Act.Row(edit),
            [
                Show.Strong(Shorten.Text(answers.Text("name") ?? answers.Text("email") ?? "?", ShownName)),
                .. known.Length > 0 ? [Show.Subtle(known, AdaptiveSpacing.None)] : Array.Empty<AdaptiveElement>(),
            ]
        );
    }

    private static AdaptiveActionSet? Buttons(ContactsView view, Texts texts)
    {
        var left = view.All.Count - view.First - MostAtOnce;
        var form = Base02Inventory.WhoIsWhoForm;
        AdaptiveAction?[] buttons =
        [
            left > 0 ? Page(view, texts["contacts.next", Math.Min(left, MostAtOnce)], view.First + MostAtOnce) : null,
            view.First > 0 ? Page(view, texts["contacts.first"], 0) : null,
            view.Dossier.MayAnswer(CustomerContacts.Base, form) && view.All.Count < Form.MostEntries
                ? Act.Execute(texts["entries.add"], Data(view.Dossier, Verbs.EntryNew), withInputs: false)
                : null,
        ];
        return buttons.Any(button => button is not null) ? Act.Row(buttons) : null;
    }

    private static AdaptiveExecuteAction Page(ContactsView view, string title, int from) =>
        Act.Execute(
            title,
            Data(view.Dossier, Verbs.ContactList) with
            {
                Page = from == 0 ? null : from.ToString(CultureInfo.InvariantCulture),
            },
            withInputs: false
        );

    private static CardData Data(Dossier dossier, string verb) =>
        new()
        {
            Verb = verb,
            Account = dossier.Account.Id,
            Year = dossier.Season.Year,
            Base = CustomerContacts.Base,
            Form = CustomerContacts.Form,
        };
}
