using MentorFlow.Domain.Mails;

namespace MentorFlow.Tests.Shared.Domain.Mails;

public sealed class WrittenWordsTests
{
    [Fact]
    public void Words_are_kept_without_blanks_around_and_with_one_kind_of_line_end() =>
        Assert.Equal(new OwnWords(Subject: "Come", Closing: "One\ntwo"), OwnWords.Written(" Come ", greeting: null, introduction: null, "One\r\ntwo\r\n"));

    [Fact]
    public void A_text_of_nothing_but_blanks_says_the_original() =>
        Assert.Equal(OwnWords.None, OwnWords.Written("", " ", "\r\n", closing: null));
}
