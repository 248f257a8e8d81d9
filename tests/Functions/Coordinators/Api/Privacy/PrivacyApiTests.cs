using System.Net;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Coordinators.Api.Privacy;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Api.Privacy;

/// <summary>The API does what the console does about what is stored of somebody, for administrators alone.</summary>
public sealed class PrivacyApiTests
{
    private const string OfCoordinator = "a key of somebody who coordinates";
    private const string OfReader = "a key of somebody who reads figures";

    private static readonly string Theo = ProgramDriver.Id(ProgramDriver.Mentee);

    private static readonly string[] Keys =
    [
        $"--Console:Keys:0:Key={OfCoordinator}", "--Console:Keys:0:Role=coordinator", $"--Console:Keys:0:Programs:0={A.ProgramId}",
        $"--Console:Keys:1:Key={OfReader}", "--Console:Keys:1:Role=reader", $"--Console:Keys:1:Programs:0={A.ProgramId}",
    ];

    [Fact]
    public async Task An_erasure_is_started_listed_and_called_off()
    {
        await using var api = await StartAsync();
        var wrong = await api.PostAsync($"/api/people/{Theo}/erasure", new ErasureReasoning(""));
        Assert.Equal(["reason"], wrong.Expect(HttpStatusCode.UnprocessableEntity).Fields);

        var asked = (await api.PostAsync($"/api/people/{Theo}/erasure", new ErasureReasoning("By letter."))).Expect(HttpStatusCode.Accepted);

        Assert.Equal(ErasureStage.Asked, asked.Read<PrivacyRequestFacts>().Stage);
        var listed = Assert.Single((await api.GetAsync("/api/privacy/requests")).Expect(HttpStatusCode.OK).Read<PrivacyRequestFacts[]>());
        Assert.Equal((Theo, false), (listed.PersonId, listed.AskedByPerson));
        (await api.DeleteAsync($"/api/people/{Theo}/erasure")).Expect(HttpStatusCode.NoContent);
        (await api.DeleteAsync($"/api/people/{Theo}/erasure")).Expect(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_hold_is_set_and_lifted()
    {
        await using var api = await StartAsync();

        var held = await api.PutAsync($"/api/people/{Theo}/legal-hold", new HoldReasoning("A dispute at court."));

        Assert.Equal("A dispute at court.", held.Expect(HttpStatusCode.OK).Read<LegalHoldFacts>().Reason);
        Assert.NotNull(Assert.Single((await api.GetAsync("/api/privacy/requests")).Read<PrivacyRequestFacts[]>()).HeldSince);
        (await api.DeleteAsync($"/api/people/{Theo}/legal-hold")).Expect(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData(OfCoordinator)]
    [InlineData(OfReader)]
    [InlineData("a key of nobody at all")]
    public async Task Nobody_but_administrators_gets_anything(string key)
    {
        await using var api = await StartAsync();
        foreach (var path in (string[])["/api/privacy/requests", "/api/privacy/proofs", "/console/privacy"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(api.App.BaseAddress, path));
            request.Headers.Add("X-MentorFlow-Key", key);
            using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

            var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound]);
        }
    }

    private static async Task<ApiCaller> StartAsync()
    {
        var api = await ApiCaller.StartAsync(Keys);
        await api.People.StartProgramAsync();
        await api.People.JoinAsync(ProgramDriver.Mentee, ProgramRole.Mentee);
        return api;
    }
}
