using MentorFlow.Domain.Surveys;

namespace MentorFlow.Tests.Shared.Domain.Surveys;

public sealed class SurveySubjectTests
{
    [Theory]
    [InlineData("pair", true)]
    [InlineData("pair.1", true)]
    [InlineData("pair.99", true)]
    [InlineData("pair.100", false)]
    [InlineData("pair.0", false)]
    [InlineData("pair.01", false)]
    [InlineData("pair.x", false)]
    [InlineData("pair.2.3", false)]
    [InlineData(".2", false)]
    [InlineData("", false)]
    public void Only_a_mentorship_or_one_with_a_number_is_a_subject(string text, bool isOne) => Assert.Equal(isOne, SurveySubject.IsOne(text));
}
