using MentorFlow.Domain.Privacy;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Privacy;

internal static class MyDataWords
{
    /// <summary>Who sees it, as the list of the works council says.</summary>
    public static string ReadersOf(Texts texts, StoredData row) => texts.List([.. row.Readers.Select(reader => texts[$"stored-data.readers.{reader}"])]);
}
