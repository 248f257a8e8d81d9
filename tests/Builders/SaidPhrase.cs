using MentorFlow.Localization;

namespace MentorFlow.Tests.Builders;

internal static class SaidPhrase
{
    /// <summary>In English.</summary>
    public static string Said(this Phrase phrase) => Languages.BuiltIn.English.Say(phrase);
}
