"""The written review (综述): a draft in plain official Chinese, every sentence of which is made from observations.

It is written in Chinese only, whatever the language of the request.
"""
