using AccountBot.Bot.Features.Samples;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A team that plays its season card by card, as the forms' own examples say, taking turns at the buttons.</summary>
internal sealed class SeasonPlayer(TeamScenario scenario, IReadOnlyList<FakePerson> team)
{
    static readonly IReadOnlyDictionary<string, string> AsTheExamplesSay = new Dictionary<string, string>(
        StringComparer.Ordinal
    );

    int turn;

    /// <summary>What is typed in a form where its examples would not do; a repeatable form has one for each entry.</summary>
    public Dictionary<(int Base, string Form), IReadOnlyDictionary<string, string>[]> Typed { get; } = [];

    /// <summary>The forms that were answered, in the order of answering.</summary>
    public List<(int Base, string Form)> Answered { get; } = [];

    public FakePerson Next() => team[turn++ % team.Count];

    public async Task<Dossier> DossierAsync(int? year = null) => (await scenario.FileAsync(year)).Dossier;

    /// <summary>Answers the forms of the base in progress up to one of them; to the last when none is named.</summary>
    public async Task PlayAsync(int atBase, string? from = null, string? until = null)
    {
        var forms = TwelveBases.Number(atBase).Forms.SkipWhile(form => from is not null && form.Key != from);
        foreach (var form in forms.TakeWhile(form => form.Key != until))
        {
            await PlayAsync(atBase, form);
        }
    }

    /// <summary>Answers one form, every entry of it.</summary>
    public async Task<IReadOnlyList<(FakeMessage Message, CardView Card)>> PlayAsync(int atBase, Form form)
    {
        var typed = Typed.GetValueOrDefault((atBase, form.Key)) ?? [AsTheExamplesSay];
        var answered = new List<(FakeMessage, CardView)>();
        if (form.FieldsFor((await DossierAsync()).Answers).Count == 0)
        {
            return answered;
        }
        for (var index = 0; index < typed.Length; index++)
        {
            var entry = form.Repeatable ? index + 1 : 0;
            var message = await FormAsync(atBase, form.Key, entry);
            var inputs = SampleAnswers.To(await DossierAsync(), form, entry, Today, typed[index]);
            var last = index == typed.Length - 1;
            // Only those who lead the account see a confidential form, each in the private chat.
            var by = form.Confidential ? scenario.Kim : Next();
            var pressed = await by.PressesAsync(
                message,
                last ? Verbs.FormSave : Verbs.FormAgain,
                inputs.Select(input => (input.Key, input.Value)).Where(input => message.Card!.HasInput(input.Key))
            );
            var card = pressed.ShouldShowCard();
            card.HasButton(Verbs.FormEdit).ShouldBeTrue($"base {atBase}, {form.Key}: {card.Text}");
            answered.Add((message, card));
        }
        Answered.Add((atBase, form.Key));
        return answered;
    }

    /// <summary>The open card of a form's entry, in the account's thread.</summary>
    public Task<FakeMessage> FormAsync(int atBase, string form, int entry = 0) =>
        scenario.Teams.MessageAsync(
            TwelveBases.Number(atBase).Find(form) is { Confidential: true } ? scenario.Kim.Chat : scenario.Thread,
            message =>
                !message.IsDeleted
                && message.Card is { } card
                && card.HasButton(Verbs.FormSave)
                && card.Button(Verbs.FormSave).Data?["card"] is JObject data
                && ((int?)data["base"], (string?)data["form"], (int?)data["entry"]) == (atBase, form, entry)
        );

    /// <summary>Everyone votes GO and the manager follows; someone gives a high five and goes on to the next base.</summary>
    public async Task PassGateAsync(int atBase, int round = 1)
    {
        var gate = await GateAsync(atBase, round);
        foreach (var person in team)
        {
            (await person.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        }
        var decision = await ManagerGateAsync(atBase, round);
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        var title = atBase == Season.Bases ? scenario.Text("five.homeRun") : scenario.Text("five.title", atBase);
        var five = await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(title));
        (await Next().PressesAsync(five, scenario.Text("five.give"))).ShouldShowCard();
        if (atBase < Season.Bases)
        {
            await Next().PressesAsync(five, scenario.Text("score.play", atBase + 1));
        }
    }

    public Task<FakeMessage> GateAsync(int atBase, int round = 1) =>
        GateAsync(scenario.Thread, Verbs.GateVote, atBase, round);

    public Task<FakeMessage> ManagerGateAsync(int atBase, int round = 1) =>
        GateAsync(scenario.Eva.Chat, Verbs.GateDecide, atBase, round);

    Task<FakeMessage> GateAsync(FakeConversation where, string verb, int atBase, int round) =>
        scenario.Teams.MessageAsync(
            where,
            message =>
                message.Card?.Everything.Any(element =>
                    (string?)element.Json["verb"] == verb
                    && element.Json["data"]?["card"] is JObject data
                    && ((int?)data["base"], (int?)data["round"]) == (atBase, round)
                ) == true
        );

    static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>What someone types in a form, by input.</summary>
    public static Dictionary<string, string> Inputs(params IEnumerable<(string Input, string Value)> typed) =>
        typed.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);
}
