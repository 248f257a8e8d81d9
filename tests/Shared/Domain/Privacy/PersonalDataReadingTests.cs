using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Tests.Shared.Domain.Privacy;

/// <summary>Whatever is stored is handed to who it is about, or it is said why not: a new document is told here, or people never see it.</summary>
public sealed class PersonalDataReadingTests
{
    private static readonly string[] Stored =
    [
        .. new[] { typeof(IDocument).Assembly, typeof(MentorFlow.Orchestrations.Deciding.Decider).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IDocument)))
            .Select(type => type.Name),
    ];

    [Fact]
    public void Every_type_of_document_is_read_or_left_out_with_a_reason()
    {
        Assert.Equal([], Stored.Except(PersonalDataReading.Types).Except(PersonalDataReading.LeftOut.Keys).Order(StringComparer.Ordinal));
        Assert.Equal([], PersonalDataReading.Types.Concat(PersonalDataReading.LeftOut.Keys).Except(Stored).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_type_is_read_twice_or_both_read_and_left_out()
    {
        Assert.Equal(PersonalDataReading.Types.Distinct(), PersonalDataReading.Types);
        Assert.Empty(PersonalDataReading.Types.Intersect(PersonalDataReading.LeftOut.Keys));
    }

    [Fact]
    public void What_is_read_has_a_purpose_in_the_list() => Assert.Equal(
        [],
        PersonalDataReading.Types.Where(type => !StoredDataList.All.Any(row => row.Parts.Any(part => part.Type == type))));
}
