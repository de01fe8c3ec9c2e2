using System.Globalization;
using AccountBot.Cards.Forms;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Bot.Tests.Support.Browser;

/// <summary>Every form of the twelve bases: waiting for its answers, answered, and its entries where there can be several.</summary>
static class FormCards
{
    public static IEnumerable<(string Name, AdaptiveCard Card)> In(PlayedSeason season) =>
        from definition in TwelveBases.All
        from form in definition.Forms
        where form.Work == FormWork.Fields
        // Asked the same way on most bases: once is enough.
        where form != ExpectationFields.NextBase || definition.Number == Base02Inventory.Number
        from card in Cards(season, definition.Number, form)
        select card;

    static IEnumerable<(string Name, AdaptiveCard Card)> Cards(PlayedSeason season, int atBase, Form form)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"base{atBase:00}-{form.Key}");
        var (before, after) = (season.Before(atBase, form), season.At(atBase));
        if (form.FieldsFor(before.Answers).Count == 0)
        {
            yield break;
        }
        yield return (name, FormCard.Render(FormView.Fresh(before, form, form.Repeatable ? 1 : 0), season.Texts));
        var entry = form.Repeatable
            ? after.Answers.All(atBase, form.Key)[^1]
            : after.Answers.Entry(atBase, form.Key).ShouldNotBeNull(name);
        yield return (name + "-answered", AnsweredCard.Render(AnsweredView.Of(after, form, entry), season.Texts));
        if (form.Repeatable)
        {
            var today = DateOnly.FromDateTime(season.Filled(atBase).Now.Date).AddDays(14);
            yield return (
                name + "-entries",
                EntriesCard.Render(new EntriesView(after, atBase, form) { Today = today }, season.Texts)
            );
        }
    }
}
