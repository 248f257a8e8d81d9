using MentorFlow.Domain.Imports;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Imports;

public class SamplePeopleTests
{
    [Fact]
    public async Task The_sample_organization_imports_without_a_word()
    {
        await using var file = File.OpenRead(Repository.File("samples/people.csv"));

        var report = await PeopleFile.ReadAsync(file, cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(report.Errors);
        Assert.Equal(120, report.People.Count);
        Assert.Single(report.People, person => person.ManagerExternalId is null);
        Assert.True(report.People.Count(person => person.RoleWish is RoleWish.Mentor or RoleWish.Both) >= 40);
        Assert.True(report.People.Count(person => person.RoleWish is RoleWish.Mentee or RoleWish.Both) >= 40);
    }
}
