using System.Text.Json;
using MentorFlow.Json;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>A room that the page joins by a token: of a session, or of an event of the program.</summary>
/// <param name="ScriptHref">Of the calling client.</param>
/// <param name="PassPath">Where it asks for room and token.</param>
/// <param name="FormToken">Of the visit.</param>
/// <param name="Name">What others call the reader.</param>
public sealed record RoomByToken(string ScriptHref, string PassPath, string FormToken, string Name)
{
    private const string Words = "acs.words.";

    /// <summary>Everything that the page's script says, in the reader's language.</summary>
    public static string WordsOf(Texts texts) => JsonSerializer.Serialize(
        texts.Language.Messages.Keys
            .Where(key => key.StartsWith(Words, StringComparison.Ordinal))
            .Select(key => key[Words.Length..])
            .Order(StringComparer.Ordinal)
            .ToDictionary(word => word, word => texts.FormOf($"acs.words.{word}")),
        MentorFlowJson.Options);
}
