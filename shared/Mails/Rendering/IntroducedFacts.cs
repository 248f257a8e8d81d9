namespace MentorFlow.Mails.Rendering;

/// <summary>What a mail says of somebody whom the recipient is to meet.</summary>
/// <param name="Email">By which they write to each other.</param>
/// <param name="Topics">What both offer, seek or like; none where nothing is known.</param>
/// <param name="Times">When they could meet, UTC; none where their hours never do.</param>
/// <param name="Question">To begin with.</param>
/// <param name="Skip">Where the recipient leaves out the next one with one tap.</param>
public sealed record IntroducedFacts(
    string Name, string Email, IReadOnlyList<string> Topics, IReadOnlyList<DateTimeOffset> Times, string Question, Uri Skip);
