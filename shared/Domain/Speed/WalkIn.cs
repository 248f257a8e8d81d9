using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Speed;

/// <summary>
/// Somebody who came by the code on the wall. Their address is confirmed by a mail after the event, before they may take part in the program.
/// </summary>
/// <param name="WalkInId">"w" and 32 hex digits. Whom they meet sees it in addresses, so that it opens nothing: their own page stands under its key.</param>
/// <param name="Role">On which side they meet.</param>
/// <param name="WantsToJoin">Whether they want to take part in the program afterwards.</param>
/// <param name="Language">BCP 47 tag of the page.</param>
/// <param name="At">When they came, UTC.</param>
/// <param name="KnownAs">
/// Who is known by the address, so that they are kept apart from whom they must not meet; null for nobody. Unproven, as anybody can give any address: it opens
/// nothing, takes nobody's place, and is shown to nobody.
/// </param>
public sealed record WalkIn(
    string ProgramId,
    int Number,
    string WalkInId,
    string Name,
    string Email,
    ProgramRole Role,
    bool WantsToJoin,
    string Language,
    DateTimeOffset At,
    string? KnownAs = null) : IDocument
{
    /// <summary>As long as what they said of others can still bring them together.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private const int Digits = 32;

    public static string Type => "walk-in";

    public Partition Partition => Partition.Program(ProgramId);

    public string Id => KeyOf(ProgramId, Number, WalkInId).Id;

    public TimeSpan? TimeToLive => Kept;

    public static Key<WalkIn> KeyOf(string programId, int number, string walkInId) => new(Partition.Program(programId), $"{PrefixOf(number)}{walkInId}");

    /// <summary>How the ids of all who walked in to an event start.</summary>
    public static string PrefixOf(int number) => $"walk-in:{number}:";

    /// <param name="key">In the address of their page, made at the door: nobody guesses it, and a form that is sent twice makes one walk-in.</param>
    public static string IdOf(string key) => $"w{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"walk-in\n{key}")))[..Digits]}";

    /// <summary>Whether it is spelled like an id or a key.</summary>
    public static bool IsOne(string id) => id.Length == Digits + 1 && id[0] == 'w' && id.Skip(1).All(char.IsAsciiHexDigitLower);
}

/// <summary>What the form at the door sends.</summary>
/// <param name="Key">That the page made.</param>
public sealed record WalkInDraft(string Key, string Code, string Name, string Email, ProgramRole? Role, bool WantsToJoin, string Language);
