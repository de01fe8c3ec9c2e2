using AccountBot.Bot.Teams;
using AccountBot.Playbook;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Runs a command. Which words run it, its <see cref="CommandAttribute"/> declares.</summary>
public interface ICommand;

/// <summary>A command that is about no account, or finds its own.</summary>
public interface IChatCommand : ICommand
{
    Task RunAsync(CommandTurn turn, CancellationToken ct);
}

/// <summary>A command about one account: the one that is named after it, or the one that is played where it is typed.</summary>
public interface IAccountCommand : ICommand
{
    /// <returns>What to answer; <see cref="Reply.Done"/> when it is answered already.</returns>
    Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct);

    /// <summary>Takes what was typed before an account is looked for.</summary>
    /// <returns>False to look for an account.</returns>
    Task<bool> TakeFirstAsync(CommandTurn turn, CancellationToken ct) => Task.FromResult(false);

    /// <summary>Takes what was typed where no account is called like it.</summary>
    /// <returns>False when there is nothing to do with it.</returns>
    Task<bool> TakeOtherwiseAsync(CommandTurn turn, CancellationToken ct) => Task.FromResult(false);
}

/// <summary>A command whose words are written down for an account, which may have to be chosen first.</summary>
public interface ITextCommand : ICommand
{
    /// <summary>Whether the account may also be chosen without any words.</summary>
    bool TakesNoWords => false;

    /// <summary>Whether what follows is clearly something to write down: hours, or a name before a colon.</summary>
    bool IsText(string rest, Language language) => false;

    /// <summary>Writes down what was typed, for the account that was chosen of several.</summary>
    /// <param name="text">What was typed after the command.</param>
    Task<Reply> ChosenAsync(CardTurn turn, string text, CancellationToken ct);
}

/// <summary>A command is typed.</summary>
/// <param name="Rest">What was typed after it.</param>
/// <param name="Message">All that was typed.</param>
/// <param name="OfferAsync">Offers what else the words may have meant; false when there is nothing to offer.</param>
public sealed record CommandTurn(
    ITurnContext Context,
    Actor Actor,
    Command Command,
    string Rest,
    TypedMessage Message,
    Func<Task<bool>> OfferAsync
);

/// <summary>Someone does something with an account that exists for them, in words or with a button that stands for words.</summary>
public sealed record AccountTurn(ITurnContext Context, Actor Actor, AccountSnapshot Account)
{
    /// <summary>A card of the account as this person gets it.</summary>
    public Reply Show(AdaptiveCard card) => Reply.Show(Actor.Seeing(Account.Dossier.Account, card));
}
