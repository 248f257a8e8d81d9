namespace MentorFlow.Functions.Coordinators.Access;

/// <summary>Somebody who came by a link on this machine: what their cookie says, signed.</summary>
/// <param name="Id">What the ledger knows them by.</param>
/// <param name="Email">By which programs know them; empty for none, and null for the person at the machine, who is every coordinator.</param>
public sealed record LocalVisitor(string Id, ConsoleGrant Grant, string? Email)
{
    // No id of ours and no address has it, so that no participant's cookie can be taken for one of these.
    private const char Between = '|';

    private const char Comma = ',';

    private const string AtTheMachine = "local";

    /// <summary>Who follows the link that is printed at start.</summary>
    public static LocalVisitor Administrator { get; } = new(AtTheMachine, ConsoleGrant.Administrator, Email: null);

    /// <summary>As the console shows them.</summary>
    public string Name => Grant.Role is ConsoleRole.Reader ? "Reader" : Email is { Length: > 0 } email ? email : "Coordinator";

    public string Write() => this == Administrator
        ? AtTheMachine
        : string.Join(Between, AtTheMachine, Id, Grant.Role, Grant.Programs is { } programs ? string.Join(Comma, programs) : ConsoleGrant.EveryProgram, Email);

    /// <returns>Null for what no link of ours wrote.</returns>
    public static LocalVisitor? Read(string text) => text.Split(Between) switch
    {
        [AtTheMachine] => Administrator,
        [AtTheMachine, var id, var role, var programs, var email] when Enum.TryParse<ConsoleRole>(role, out var known) && Enum.IsDefined(known) =>
            new LocalVisitor(id, ConsoleGrant.Of(known, programs.Split(Comma, StringSplitOptions.RemoveEmptyEntries)), email),
        _ => null,
    };
}
