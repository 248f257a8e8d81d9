namespace MentorFlow.Tests.Builders;

/// <summary>A list of people as another system writes one.</summary>
internal static class AList
{
    /// <param name="people">E1 and on, each a good row.</param>
    /// <param name="more">Rows behind them, with their line ends.</param>
    public static string OfPeople(int people, string team = "", string more = "") =>
        "external_id,given_name,family_name,email,team\n"
        + string.Concat(Enumerable.Range(1, people).Select(number => $"E{number},Person,{number},p{number}@example.com,{team}\n"))
        + more;
}
