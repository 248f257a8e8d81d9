using MentorFlow.Functions;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);

builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<FailureMiddleware>();
builder.Services.AddMentorFlow(builder.Configuration);

builder.Build().Run();
